import type { LocationProblem } from '../../state/device-location.svelte';
import type { Position } from '../../village/types';

export type AskedPosition =
  | { readonly at: Position; readonly accuracyMeters: number; readonly problem?: undefined }
  | { readonly problem: LocationProblem };

/** Asks this device once, and freshly, where it is. Never rejects. */
export function askPosition(): Promise<AskedPosition> {
  return new Promise((resolve) => {
    if (!window.isSecureContext || !('geolocation' in navigator)) {
      resolve({ problem: 'insecure' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: [coords.longitude, coords.latitude], accuracyMeters: coords.accuracy }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ problem: code === PERMISSION_DENIED ? 'denied' : 'not-found' }),
      { enableHighAccuracy: true, maximumAge: 0, timeout: 30_000 }
    );
  });
}
