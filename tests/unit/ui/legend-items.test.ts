import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages.id';
import { defaultView } from '../../../src/lib/state/view-url';
import { legendItems } from '../../../src/lib/pages/planner/legend-items';
import { exampleManifest } from '../../component/example-village';

const idsOf = (view: Partial<typeof defaultView> = {}): string[] =>
  legendItems({ ...defaultView, ...view }, exampleManifest, messages).map(({ id }) => id);

describe('the legend', () => {
  test('has a sign and a word for each item, no item twice', () => {
    const items = legendItems(defaultView, exampleManifest, messages);
    for (const { label, swatch } of items) {
      expect(label).not.toBe('');
      expect(swatch).toContain('<svg');
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('lists only what is switched on', () => {
    expect(idsOf()).toContain('roads-through');
    expect(idsOf({ layers: defaultView.layers.filter((layer) => layer !== 'roads') })).not.toContain(
      'roads-through'
    );
    expect(idsOf({ layers: [] })).toEqual(['boundary']);
  });

  test('lists only kinds the village has', () => {
    expect(idsOf()).not.toContain('roads-alley');
    expect(idsOf()).not.toContain('plantation');
    expect(idsOf()).toContain('crafts-grove');
  });

  test('a livelihood seen as density is called so', () => {
    const [item] = legendItems(
      { ...defaultView, modes: { ...defaultView.modes, food: 'density' } },
      exampleManifest,
      messages
    ).filter(({ id }) => id === 'food');
    expect(item?.label).toBe('Makanan tradisional: Kepadatan');
  });

  test('the world has its own', () => {
    expect(idsOf({ world: true })).toEqual(['flows']);
  });
});
