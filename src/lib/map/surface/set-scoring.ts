import { weightShares } from '../../analysis';
import type { GlProgram } from './gl-program';
import { maxCriteria, type SurfaceWeighing } from './surface';
import type { SurfaceTextures } from './surface-textures';

/** Sets what the scoring part of both shaders reads: criteria on units 0 and 1, shares, alpha, single. */
export function setScoring(
  gl: WebGL2RenderingContext,
  { at }: GlProgram,
  textures: SurfaceTextures,
  weighing: SurfaceWeighing
): void {
  const shares = new Float32Array(maxCriteria);
  shares.set(weightShares(weighing.weights));
  gl.uniform1fv(at('u_shares'), shares);
  gl.uniform1f(at('u_alpha'), weighing.alpha);
  gl.uniform1i(at('u_single'), weighing.single ?? -1);
  bindTexture(gl, 0, textures.criteriaA);
  bindTexture(gl, 1, textures.criteriaB);
  gl.uniform1i(at('u_criteria_a'), 0);
  gl.uniform1i(at('u_criteria_b'), 1);
}

/** Binds a texture to a unit. */
export function bindTexture(gl: WebGL2RenderingContext, unit: number, texture: WebGLTexture): void {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
}
