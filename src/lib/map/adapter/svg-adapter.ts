import type { MapAdapter, MapIntent, MapView } from '../map-view';

/**
 * Where there is no WebGL the SVG map stays, and still shows and hides its layers. It cannot move, and has neither
 * base maps nor density; its names and symbols go with their layers.
 */
export function createSvgAdapter(
  svg: SVGSVGElement | null,
  onIntent: (intent: MapIntent) => void
): MapAdapter {
  const nothing = (): void => {};
  return {
    show: (view: MapView): void => {
      for (const part of svg?.querySelectorAll<SVGElement>('[data-layer]') ?? []) {
        const layer = part.dataset.layer as MapView['layers'][number];
        part.style.display = view.layers.includes(layer) ? '' : 'none';
        part.style.opacity = String(view.opacity[layer] ?? '');
      }
      if (view.base !== undefined) onIntent({ type: 'base-failed', id: view.base });
    },
    setPadding: nothing,
    fit: nothing,
    zoomBy: nothing,
    resetNorth: nothing,
    toggleTilt: nothing,
    measure: nothing,
    showLocation: nothing,
    resize: nothing,
    destroy: nothing
  };
}
