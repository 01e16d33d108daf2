import { sortingNetwork } from './sorting-network';
import { excludedPaleness, maxCriteria } from './surface';

/** Places the lattice; `u_matrix` takes offsets from the anchor in mercator units. */
export const surfaceVertex = `#version 300 es
uniform mat4 u_matrix;
uniform vec2 u_cells;
in vec2 a_offset;
in vec2 a_share;
out vec2 v_cell;
void main() {
  v_cell = a_share * u_cells;
  gl_Position = u_matrix * vec4(a_offset, 0.0, 1.0);
}`;

/** Fills the viewport, so a target of columns × rows pixels has one pixel a cell; its first row is the north. */
export const scoresVertex = `#version 300 es
uniform vec2 u_cells;
out vec2 v_cell;
void main() {
  vec2 share = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_cell = share * u_cells;
  gl_Position = vec4(share * 2.0 - 1.0, 0.0, 1.0);
}`;

// The same formula as createScorer; a test holds the two together.
const scoring = `
uniform sampler2D u_criteria_a;
uniform sampler2D u_criteria_b;
uniform float u_shares[${maxCriteria}];
uniform float u_alpha;
uniform int u_single;

void swap(inout vec2 a, inout vec2 b) {
  if (a.x < b.x) { vec2 c = a; a = b; b = c; }
}

float score(vec4 a, vec4 b) {
  float values[${maxCriteria}] = float[${maxCriteria}](a.r, a.g, a.b, a.a, b.r, b.g, b.b, b.a);
  if (u_single >= 0) return values[u_single];
  if (u_alpha == 1.0) {
    float sum = 0.0;
    for (int i = 0; i < ${maxCriteria}; i++) sum += u_shares[i] * values[i];
    return sum;
  }
  vec2 s[${maxCriteria}];
  for (int i = 0; i < ${maxCriteria}; i++) s[i] = vec2(values[i], u_shares[i]);
${sortingNetwork.map(([i, j]) => `  swap(s[${i}], s[${j}]);`).join('\n')}
  float sum = 0.0;
  float share = 0.0;
  float before = 0.0;
  for (int i = 0; i < ${maxCriteria}; i++) {
    share += s[i].y;
    float power = share > 0.0 ? pow(min(share, 1.0), u_alpha) : 0.0;
    sum += (power - before) * s[i].x;
    before = power;
  }
  return sum;
}`;

/** Writes each cell's score as two bytes: red the high, green the low. */
export const scoresFragment = `#version 300 es
precision highp float;
precision highp int;
${scoring}
in vec2 v_cell;
out vec4 color;
void main() {
  ivec2 cell = ivec2(v_cell);
  float s = clamp(score(texelFetch(u_criteria_a, cell, 0), texelFetch(u_criteria_b, cell, 0)), 0.0, 1.0);
  float whole = floor(s * 65535.0 + 0.5);
  float high = floor(whole / 256.0);
  color = vec4(high / 255.0, (whole - high * 256.0) / 255.0, 0.0, 1.0);
}`;

/**
 * Paints: values are interpolated between the centres of cells inside the village, scored, classed, and cut
 * off at the outline. Class edges and hatching keep their width on the screen by derivatives.
 */
export const surfaceFragment = `#version 300 es
precision highp float;
precision highp int;
${scoring}
uniform sampler2D u_mask;
uniform sampler2D u_coverage;
uniform ivec2 u_size;
uniform int u_outside;
uniform vec2 u_range;
uniform vec3 u_ramp[8];
uniform vec3 u_ground;
uniform vec3 u_hatch;
uniform vec4 u_line;
uniform vec3 u_top_line;
uniform float u_hatch_cells;
uniform vec3 u_pixels;
uniform float u_opacity;
in vec2 v_cell;
out vec4 color;

void main() {
  vec2 at = v_cell - 0.5;
  ivec2 corner = ivec2(floor(at));
  vec2 f = at - vec2(corner);
  vec4 a = vec4(0.0);
  vec4 b = vec4(0.0);
  float known = 0.0;
  float excluded = 0.0;
  for (int i = 0; i < 4; i++) {
    ivec2 step = ivec2(i & 1, i >> 1);
    ivec2 cell = clamp(corner + step, ivec2(0), u_size - 1);
    int reason = int(texelFetch(u_mask, cell, 0).r * 255.0 + 0.5);
    if (reason == u_outside) continue;
    vec2 near = mix(1.0 - f, f, vec2(step));
    float weight = near.x * near.y;
    known += weight;
    if (reason != 0) excluded += weight;
    a += weight * texelFetch(u_criteria_a, cell, 0);
    b += weight * texelFetch(u_criteria_b, cell, 0);
  }
  float whole = max(known, 1e-6);
  float t = clamp((score(a / whole, b / whole) - u_range.x) / (u_range.y - u_range.x), 0.0, 1.0) * 8.0;
  float slope = max(fwidth(t), 1e-5);
  float share = excluded / whole;
  float shareSlope = max(fwidth(share), 1e-5);
  float along = (v_cell.x + v_cell.y) * 0.70710678 / u_hatch_cells;
  float alongSlope = max(fwidth(along), 1e-5);
  float cover = texture(u_coverage, v_cell / vec2(u_size)).r;
  if (known < 1e-5 || cover == 0.0) discard;

  int edge = clamp(int(t + 0.5), 1, 7);
  float away = (t - float(edge)) / slope;
  vec3 paint = mix(u_ramp[edge - 1], u_ramp[edge], clamp(away + 0.5, 0.0, 1.0));
  bool top = edge >= 6;
  float on = clamp((top ? u_pixels.y : u_pixels.x) * 0.5 + 0.5 - abs(away), 0.0, 1.0);
  on *= slope > 2e-5 ? (top ? 1.0 : u_line.a) : 0.0;
  paint = mix(paint, top ? u_top_line : u_line.rgb, on);

  float closed = clamp((share - 0.5) / shareSlope + 0.5, 0.0, 1.0);
  float stripe = clamp(u_pixels.z * 0.5 + 0.5 - abs(fract(along) - 0.5) / alongSlope, 0.0, 1.0);
  paint = mix(paint, mix(mix(paint, u_ground, ${excludedPaleness}), u_hatch, stripe), closed);

  float alpha = cover * u_opacity;
  color = vec4(paint * alpha, alpha);
}`;
