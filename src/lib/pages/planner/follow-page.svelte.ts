import { untrack } from 'svelte';
import type { MapView } from '../../map/map-view';
import type { DeviceLocation } from '../../state/device-location.svelte';
import type { View } from '../../state/view.svelte';
import type { Bounds } from '../../village/types';
import type { Planner } from './planner.svelte';

/** What the moving map takes from its page, as it is now. */
export interface FollowedPage {
  readonly mapView: MapView;
  readonly view: View;
  readonly location: DeviceLocation;
  readonly homeBounds: Bounds;
}

/**
 * Keeps the moving map as the page has it: what it shows, the camera the address asks for, and where the device is.
 * Called while the page is made, after the effect that starts the map.
 */
export function followPage(planner: Planner, page: FollowedPage): void {
  // The adapter may answer at once; what it says is no reason to call it again.
  $effect(() => {
    const { mapView } = page;
    if (planner.running) untrack(() => planner.show(mapView));
  });
  $effect(() => {
    const { view, homeBounds } = page;
    const { bounds } = view.state;
    if (planner.running) untrack(() => planner.follow(bounds, homeBounds));
  });
  $effect(() => {
    const { at } = page.location;
    if (planner.running) untrack(() => planner.showLocation(at?.point, at?.accuracyMeters));
  });
}
