import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { checkSurface, checkWeighing } from './check-surface';
import { createGlProgram, type GlProgram } from './gl-program';
import { bindTexture, setScoring } from './set-scoring';
import {
  hatchPixels,
  linePixels,
  topLinePixels,
  type Rgb,
  type SurfaceData,
  type SurfaceLook,
  type SurfaceWeighing
} from './surface';
import { hatchMeters, metersPerPixel } from './surface-scale';
import { meshMatrix, surfaceMesh, type SurfaceMesh } from './surface-mesh';
import type { SurfacePainter, SurfacePainterOptions } from './surface-painter';
import { surfaceFragment, surfaceVertex } from './surface-shader';
import { createSurfaceTextures, deleteSurfaceTextures, type SurfaceTextures } from './surface-textures';

/** What lives on the GPU for one surface. */
interface Uploaded {
  readonly data: SurfaceData;
  readonly mesh: SurfaceMesh;
  readonly textures: SurfaceTextures;
  readonly vao: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
}

/**
 * Paints by a custom layer of the map: criteria are textures, weights and attitude to risk are uniforms, so
 * a moved slider costs one repaint. Puts its layer back when the style is replaced or the context restored.
 */
export function createGpuSurface(map: MapLibreMap, options: SurfacePainterOptions): SurfacePainter {
  let data: SurfaceData | undefined;
  let weighing: SurfaceWeighing | undefined;
  let look = options.look;
  let opacity = 1;
  let program: GlProgram | undefined;
  let uploaded: Uploaded | undefined;

  function release(gl: WebGL2RenderingContext): void {
    if (!uploaded) return;
    deleteSurfaceTextures(gl, uploaded.textures);
    gl.deleteVertexArray(uploaded.vao);
    for (const buffer of uploaded.buffers) gl.deleteBuffer(buffer);
    uploaded = undefined;
  }

  const layer: CustomLayerInterface = {
    id: options.id,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_, gl) {
      // After a lost context the old names mean nothing.
      uploaded = undefined;
      program = createGlProgram(gl, surfaceVertex, surfaceFragment, ['a_offset', 'a_share']);
    },
    onRemove(_, gl) {
      release(gl);
      if (program) gl.deleteProgram(program.program);
      program = undefined;
    },
    render(gl, input) {
      if (uploaded && uploaded.data !== data) release(gl);
      if (!program || !data || !weighing || input.shaderData.variantName !== 'mercator') return;
      uploaded ??= upload(gl, data);
      gl.useProgram(program.program);
      setScoring(gl, program, uploaded.textures, weighing);
      setPaint(gl, program, uploaded, weighing.range, look, opacity);
      setPlace(gl, program, uploaded, input, metersPerPixel(map));
      gl.bindVertexArray(uploaded.vao);
      gl.drawElements(gl.TRIANGLES, uploaded.mesh.indices.length, gl.UNSIGNED_INT, 0);
      gl.bindVertexArray(null);
    }
  };

  function attach(): void {
    if (!map.style._loaded || map.getLayer(options.id)) return;
    const before = options.beforeId;
    map.addLayer(layer, before !== undefined && map.getLayer(before) ? before : undefined);
  }

  map.on('style.load', attach);
  attach();

  return {
    show(next) {
      if (next) checkSurface(next);
      if (data && next && data.criteria.length !== next.criteria.length) weighing = undefined;
      data = next;
      map.triggerRepaint();
    },
    weigh(next) {
      if (data) checkWeighing(data.criteria.length, next);
      weighing = next;
      map.triggerRepaint();
    },
    setLook(next) {
      look = next;
      map.triggerRepaint();
    },
    setOpacity(next) {
      opacity = next;
      map.triggerRepaint();
    },
    destroy() {
      map.off('style.load', attach);
      if (map.getLayer(options.id)) map.removeLayer(options.id);
    }
  };
}

function upload(gl: WebGL2RenderingContext, data: SurfaceData): Uploaded {
  const mesh = surfaceMesh(data.lattice);
  const vao = gl.createVertexArray();
  gl.bindVertexArray(vao);
  const vertices = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
  for (const index of [0, 1]) {
    gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(index, 2, gl.FLOAT, false, 16, index * 8);
  }
  const indices = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return { data, mesh, textures: createSurfaceTextures(gl, data), vao, buffers: [vertices, indices] };
}

function setPaint(
  gl: WebGL2RenderingContext,
  { at }: GlProgram,
  { data, textures }: Uploaded,
  [low, high]: readonly [number, number],
  look: SurfaceLook,
  opacity: number
): void {
  const shares = (color: Rgb): [number, number, number] => [color[0] / 255, color[1] / 255, color[2] / 255];
  bindTexture(gl, 2, textures.mask);
  bindTexture(gl, 3, textures.coverage);
  gl.uniform1i(at('u_mask'), 2);
  gl.uniform1i(at('u_coverage'), 3);
  gl.uniform2i(at('u_size'), data.grid.columns, data.grid.rows);
  gl.uniform1i(at('u_outside'), data.outside);
  gl.uniform2f(at('u_range'), low, Math.max(high, low + 1e-6));
  gl.uniform3fv(at('u_ramp'), look.ramp.flatMap(shares));
  gl.uniform3fv(at('u_ground'), shares(look.ground));
  gl.uniform3fv(at('u_hatch'), shares(look.hatch));
  gl.uniform4f(at('u_line'), ...shares(look.line), look.lineOpacity);
  gl.uniform3fv(at('u_top_line'), shares(look.topLine));
  gl.uniform1f(at('u_opacity'), opacity);
}

function setPlace(
  gl: WebGL2RenderingContext,
  { at }: GlProgram,
  { data, mesh }: Uploaded,
  { defaultProjectionData }: CustomRenderMethodInput,
  meters: number
): void {
  const { cellMeters, columns, rows } = data.grid;
  const ratio = gl.drawingBufferWidth / Math.max(1, (gl.canvas as HTMLCanvasElement).clientWidth);
  gl.uniformMatrix4fv(at('u_matrix'), false, meshMatrix(defaultProjectionData.mainMatrix, mesh));
  gl.uniform2f(at('u_cells'), columns, rows);
  gl.uniform1f(at('u_hatch_cells'), hatchMeters(meters) / cellMeters);
  gl.uniform3f(at('u_pixels'), linePixels * ratio, topLinePixels * ratio, hatchPixels * ratio);
}
