import { expect, test } from 'vitest';
import { isSoftwareRenderer } from '../../../src/lib/map/surface/detect-software-gl';

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
  ['ANGLE (Mesa, llvmpipe (LLVM 15.0.7 256 bits), OpenGL 4.5)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)', true],
  ['Apple Software Renderer', true],
  ['Mali-G57', false],
  ['Adreno (TM) 610', false],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', false],
  ['PowerVR Rogue GE8320', false]
])('%s', (name, software) => {
  expect(isSoftwareRenderer(name)).toBe(software);
});
