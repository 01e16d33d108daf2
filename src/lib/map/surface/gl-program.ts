/** A linked program and where its uniforms live. */
export interface GlProgram {
  readonly program: WebGLProgram;
  /** Location of a uniform; arrays by their plain name. Null, which WebGL ignores, when the shader has none. */
  readonly at: (name: string) => WebGLUniformLocation | null;
}

/**
 * Compiles and links. `attributes` get locations 0, 1, … in their order.
 * @throws Error with the driver's log; on a lost context the program stays unusable and nothing is thrown
 */
export function createGlProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly string[] = []
): GlProgram {
  const program = gl.createProgram();
  const shaders = (
    [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment]
    ] as const
  ).map(([type, source]) => {
    const shader = gl.createShader(type);
    if (!shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    return shader;
  });
  attributes.forEach((name, index) => gl.bindAttribLocation(program, index, name));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = shaders.flatMap((shader) => (shader ? [gl.getShaderInfoLog(shader)] : []));
    throw new Error(`shader failed: ${[gl.getProgramInfoLog(program), ...logs].filter(Boolean).join('; ')}`);
  }
  for (const shader of shaders) if (shader) gl.deleteShader(shader);
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    at: (name) => {
      let location = locations.get(name);
      if (location === undefined) {
        location = gl.getUniformLocation(program, name);
        locations.set(name, location);
      }
      return location;
    }
  };
}
