import { expect, test } from 'vitest';
import { drawPackage } from '../../../scripts/sketch/package';
import { readText } from './committed-package';

test('drawing the sketch again gives the committed files, byte for byte', async () => {
  const drawn = await drawPackage();
  expect(drawn.size).toBe(15);
  for (const [file, contents] of drawn) expect(readText(file) === contents, file).toBe(true);
});
