import type { Map as MapLibreMap } from 'maplibre-gl';
import { createCpuSurface } from './create-cpu-surface';
import { createGpuSurface } from './create-gpu-surface';
import { detectSoftwareGl } from './detect-software-gl';
import { gpuAgrees } from './gpu-scores';
import type { SurfacePainter, SurfacePainterOptions } from './surface-painter';

/** Who computes the pixels of a surface. */
export type SurfacePath = 'gpu' | 'cpu';

/**
 * The path that is right here: the GPU when there is one and its scores agree with the CPU's to 1/255.
 * Asks a small context of its own, so it can be called before there is a map.
 */
export function surfacePath(): SurfacePath {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return 'cpu';
  const agrees = detectSoftwareGl(gl) === 'hardware' && gpuAgrees(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return agrees ? 'gpu' : 'cpu';
}

/** A surface on a map; the caller destroys it before the map. */
export function createSurface(
  map: MapLibreMap,
  options: SurfacePainterOptions,
  path: SurfacePath = surfacePath()
): SurfacePainter {
  return path === 'gpu' ? createGpuSurface(map, options) : createCpuSurface(map, options);
}
