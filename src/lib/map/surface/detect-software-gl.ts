/** How a surface can be painted here. */
export type GraphicsKind = 'hardware' | 'software' | 'none';

const softwareNames = /swiftshader|llvmpipe|softpipe|swrast|software|basic render|mesa offscreen/i;

/** True for a renderer's name that says the CPU does its work. */
export function isSoftwareRenderer(name: string): boolean {
  return softwareNames.test(name);
}

/**
 * Whether WebGL 2 runs on a GPU, on the CPU or not at all. Asks `gl` when given, else a context of its own
 * that it gives back. A browser that hides the renderer's name counts as hardware.
 */
export function detectSoftwareGl(gl?: WebGL2RenderingContext): GraphicsKind {
  const context = gl ?? document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const names = [context.getParameter(context.RENDERER) as unknown];
  const debug = context.getExtension('WEBGL_debug_renderer_info');
  if (debug) names.push(context.getParameter(debug.UNMASKED_RENDERER_WEBGL) as unknown);
  if (!gl) context.getExtension('WEBGL_lose_context')?.loseContext();
  return names.some((name) => typeof name === 'string' && isSoftwareRenderer(name)) ? 'software' : 'hardware';
}
