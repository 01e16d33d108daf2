import { readFileSync } from 'node:fs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { messages } from '../../src/lib/i18n/messages.id';
import { printMessages } from '../../src/lib/i18n/print.id';
import { expect, test } from './padu-test';

interface Word {
  readonly text: string;
  /** Millimetres from the sheet's upper left corner, of the beginning of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Degrees counterclockwise. */
  readonly turn: number;
  readonly width: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const point = 25.4 / 72;

/** Reads a PDF as an independent reader sees it: its size, its words and the boxes of what it paints. */
async function readPdf(file: string) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
    .promise;
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const words = items
    .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    .map(({ str, transform, width: length }): Word => {
      const [a = 0, b = 0, , , e = 0, f = 0] = transform as number[];
      const turn = (Math.atan2(b, a) * 180) / Math.PI;
      return { text: str, x: e * point, y: (height - f) * point, turn, width: length * point };
    });
  const { fnArray, argsArray } = await page.getOperatorList();
  const boxes: Box[] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  const stack: (typeof matrix)[] = [];
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as unknown[];
    if (operator === pdfjs.OPS.save) stack.push(matrix);
    else if (operator === pdfjs.OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === pdfjs.OPS.transform) matrix = pdfjs.Util.transform(matrix, args as number[]);
    else if (operator === pdfjs.OPS.constructPath) {
      const [left = 0, top = 0, right = 0, bottom = 0] = [...((args[2] as Float32Array | null) ?? [])];
      const [x1, y1] = place(matrix, left, top);
      const [x2, y2] = place(matrix, right, bottom);
      boxes.push({
        x: Math.min(x1, x2) * point,
        y: (height - Math.max(y1, y2)) * point,
        width: Math.abs(x2 - x1) * point,
        height: Math.abs(y2 - y1) * point
      });
    }
  });
  const fonts = [
    ...new Set(
      fnArray.flatMap((operator, i) => (operator === pdfjs.OPS.setFont ? [String(argsArray[i][0])] : []))
    )
  ];
  return { width: width * point, height: height * point, words, boxes, fonts };
}

function place([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], x: number, y: number) {
  return [a * x + c * y + e, b * x + d * y + f] as const;
}

test('the printed sheet measures what it says: size, scale bar, grid, legend', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.goto('/cetak/?off=crafts.water');
  await expect(page.getByRole('img', { name: /Pratinjau/ }).locator('svg')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'A4' }).check();
  await expect(page).toHaveURL(/off=crafts\.water.*paper=A4/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: printMessages.save }).click();
  const saved = await download;
  const [, scaleText = ''] = /-A4-(\d+)\.pdf$/.exec(saved.suggestedFilename()) ?? [];
  const scale = Number(scaleText);
  const file = info.outputPath('sheet.pdf');
  await saved.saveAs(file);
  const { width, height, words, boxes, fonts } = await readPdf(file);
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

  expect(width).toBeCloseTo(297, 0);
  expect(height).toBeCloseTo(210, 0);
  expect(fonts.length).toBeGreaterThanOrEqual(2);
  expect(text).toContain(`1 : ${new Intl.NumberFormat('id-ID').format(scale)}`);

  // The bar's figures stand over the ends of its parts, and the parts are as long as they say.
  const figures = words.filter(({ text: figure, turn }) => /^\d[\d.]*$/.test(figure) && turn === 0);
  const zero = figures.find(({ text: figure }) => figure === '0');
  if (!zero) throw new Error('the scale bar has no zero');
  const first = figures
    .filter(({ y, x }) => Math.abs(y - zero.y) < 0.1 && x > zero.x)
    .sort((a, b) => a.x - b.x)[0];
  if (!first) throw new Error('the scale bar has no figures');
  const part = (Number(first.text.replaceAll('.', '')) * 1000) / scale;
  const parts = boxes.filter(
    (box) => box.y > zero.y && box.y < zero.y + 6 && Math.abs(box.width - part) < 0.05 && box.height < 3
  );
  expect(parts.length).toBeGreaterThanOrEqual(4);
  expect(first.x + first.width / 2 - (zero.x + zero.width / 2)).toBeCloseTo(part, 0);

  // Figures of the grid are as far apart on paper as on the ground.
  const east = words.filter(({ text: figure, turn, y }) => /^\d{3}$/.test(figure) && turn === 0 && y < 30);
  const metres = east
    .filter(({ text: figure }) => /^(000|250|500|750)$/.test(figure))
    .sort((a, b) => a.x - b.x);
  expect(metres.length).toBeGreaterThan(2);
  for (const [i, one] of metres.slice(0, -1).entries()) {
    const next = metres[i + 1];
    if (!next) continue;
    const step = (Number(next.text) - Number(one.text) + 1000) % 1000 || 1000;
    expect(Math.abs(next.x - one.x - (step * 1000) / scale)).toBeLessThan(0.6);
  }

  // The legend has what is shown, and not what was switched off.
  expect(text).toContain(messages.legend.items.boundary);
  expect(text).toContain(messages.layers.farming);
  expect(text).not.toContain(messages.layers.crafts);
  expect(text).not.toMatch(/\b(Kali|Sungai|Saluran)\b/);
  for (const element of ['UTM', 'WGS84', 'Sumber', 'Legenda', 'Edisi', 'Letak desa'])
    expect(text).toContain(element);
});

test('a village with nothing but its outline prints, too', async ({ page }) => {
  await page.goto('/33.03.06.2016/cetak/');
  const sheet = page.getByRole('img', { name: /Pratinjau/ }).locator('svg');
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  await expect(sheet.locator('[data-part="legend"]')).toContainText(messages.legend.items.boundary ?? '');
  await expect(sheet.locator('[data-legend]')).toHaveCount(1);
});
