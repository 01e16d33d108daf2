import { packCriteria } from './pack-criteria';
import type { SurfaceData } from './surface';
import { traceOutline } from './trace-outline';

/** What the shaders read, one texel a cell; the coverage has several. */
export interface SurfaceTextures {
  readonly criteriaA: WebGLTexture;
  readonly criteriaB: WebGLTexture;
  readonly mask: WebGLTexture;
  /** Share of the texel inside the outline; white without one. */
  readonly coverage: WebGLTexture;
}

const coveragePixels = 4;

/** Uploads a surface. Leaves the last texture bound and pixel store settings at WebGL's defaults. */
export function createSurfaceTextures(gl: WebGL2RenderingContext, data: SurfaceData): SurfaceTextures {
  const { columns, rows } = data.grid;
  const cells = columns * rows;
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  const bytes = (channels: 'RGBA' | 'R', array: Uint8Array): WebGLTexture => {
    const texture = createTexture(gl, gl.NEAREST);
    const [internal, format] = channels === 'R' ? [gl.R8, gl.RED] : [gl.RGBA8, gl.RGBA];
    gl.texImage2D(gl.TEXTURE_2D, 0, internal, columns, rows, 0, format, gl.UNSIGNED_BYTE, array);
    return texture;
  };
  const textures = {
    criteriaA: bytes('RGBA', packCriteria(data.criteria.slice(0, 4), cells)),
    criteriaB: bytes('RGBA', packCriteria(data.criteria.slice(4, 8), cells)),
    mask: bytes('R', data.mask),
    coverage: createTexture(gl, gl.LINEAR)
  };
  if (data.outline) {
    const canvas = drawCoverage(data, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, gl.RED, gl.UNSIGNED_BYTE, canvas);
  } else {
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, 1, 1, 0, gl.RED, gl.UNSIGNED_BYTE, new Uint8Array([255]));
  }
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  return textures;
}

/** Gives the memory back. */
export function deleteSurfaceTextures(gl: WebGL2RenderingContext, textures: SurfaceTextures): void {
  for (const texture of Object.values(textures) as WebGLTexture[]) gl.deleteTexture(texture);
}

function createTexture(gl: WebGL2RenderingContext, filter: GLenum): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

function drawCoverage(data: SurfaceData, maxSize: number): HTMLCanvasElement {
  const { columns, rows } = data.grid;
  const pixels = Math.min(coveragePixels, Math.min(maxSize, 4096) / Math.max(columns, rows));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(columns * pixels);
  canvas.height = Math.ceil(rows * pixels);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#fff';
  // Whole pixels differ from the exact size by less than one; stretch so that the far edges still meet.
  context.scale(canvas.width / (columns * pixels), canvas.height / (rows * pixels));
  traceOutline(context, data, pixels);
  context.fill('evenodd');
  return canvas;
}
