import { checkSurface, checkWeighing } from './check-surface';
import { createGlProgram } from './gl-program';
import { setScoring } from './set-scoring';
import type { SurfaceData, SurfaceWeighing } from './surface';
import { scoresFragment, scoresVertex } from './surface-shader';
import { createScorer } from './surface-scores';
import { createSurfaceTextures, deleteSurfaceTextures } from './surface-textures';

/**
 * Scores 0…1 of every cell as this GPU computes them, before any colour, to 1/65535. Reads pixels back, so
 * it is for comparing, not for painting.
 * @throws RangeError for arrays or weights that don't fit
 */
export function gpuScores(
  gl: WebGL2RenderingContext,
  data: SurfaceData,
  weighing: SurfaceWeighing
): Float32Array {
  checkSurface(data);
  checkWeighing(data.criteria.length, weighing);
  const { columns, rows } = data.grid;
  const program = createGlProgram(gl, scoresVertex, scoresFragment);
  const textures = createSurfaceTextures(gl, data);
  const target = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, target);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, columns, rows);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, target, 0);
  gl.viewport(0, 0, columns, rows);
  gl.disable(gl.BLEND);
  gl.useProgram(program.program);
  setScoring(gl, program, textures, weighing);
  gl.uniform2f(program.at('u_cells'), columns, rows);
  gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  const pixels = new Uint8Array(columns * rows * 4);
  gl.readPixels(0, 0, columns, rows, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  gl.deleteFramebuffer(framebuffer);
  gl.deleteTexture(target);
  deleteSurfaceTextures(gl, textures);
  gl.deleteProgram(program.program);
  return Float32Array.from(
    { length: columns * rows },
    (_, cell) => (pixels[cell * 4]! * 256 + pixels[cell * 4 + 1]!) / 65535
  );
}

/**
 * Whether this GPU scores like the CPU, to 1/255, on 64 mixed cells under four attitudes to risk. Drivers
 * with poor powers or wrong integer textures fail here and get the CPU's picture.
 */
export function gpuAgrees(gl: WebGL2RenderingContext): boolean {
  const side = 8;
  const cells = side * side;
  const data: SurfaceData = {
    grid: {
      originLng: 0,
      originLat: 0,
      westMeters: 0,
      northMeters: 0,
      cellMeters: 1,
      columns: side,
      rows: side
    },
    lattice: { columns: 2, rows: 2, positions: new Float64Array(8) },
    criteria: Array.from({ length: 8 }, (_, index) =>
      Uint8Array.from({ length: cells }, (_, cell) => (cell * (37 + index * 58) + index * 91) % 256)
    ),
    mask: new Uint8Array(cells),
    outside: 255
  };
  const score = createScorer(data);
  const weights = [5, 1, 0, 3, 2, 8, 1, 4];
  return [0.25, 1, 2, 6].every((alpha) => {
    const weighing: SurfaceWeighing = { weights, alpha, range: [0, 1] };
    const expected = score(weighing);
    return gpuScores(gl, data, weighing).every((score, cell) => Math.abs(score - expected[cell]!) <= 1 / 255);
  });
}
