import { describe, expect, test, vi } from 'vitest';
import { createFormats } from '../../src/lib/i18n/formats';
import { messages } from '../../src/lib/i18n/messages.id';
import { defaultView } from '../../src/lib/state/view-url';
import { layerGroups } from '../../src/lib/ui/planner/layer-groups';
import LayerList from '../../src/lib/ui/planner/LayerList.svelte';
import { exampleManifest } from './example-village';
import { anySign, show } from './show';

const propsOf = () => ({
  groups: layerGroups(exampleManifest, messages, createFormats('id')),
  shown: defaultView.layers,
  opacity: {},
  modes: defaultView.modes,
  swatch: anySign,
  more: {},
  ontoggle: vi.fn(),
  onopacity: vi.fn(),
  onmode: vi.fn()
});

describe('the list of layers', () => {
  test('switches a layer', async () => {
    const props = propsOf();
    const { screen, rerender } = await show(LayerList, props);
    const eye = screen.getByRole('switch', { name: 'Tampilkan Makanan tradisional' });
    await expect.element(eye).toHaveAttribute('aria-checked', 'true');
    await eye.click();
    expect(props.ontoggle).toHaveBeenCalledExactlyOnceWith('food');
    await rerender({ shown: defaultView.layers.filter((layer) => layer !== 'food') });
    await expect.element(eye).toHaveAttribute('aria-checked', 'false');
  });

  test('says what each layer holds, and where there is no data', async () => {
    const { screen } = await show(LayerList, propsOf());
    await expect
      .element(screen.getByRole('button', { name: /Kerajinan bambu/ }))
      .toHaveTextContent('1 titik · 0,4 ha');
    // The example has no farming but paddy, no plantation at all.
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: 'Perkebunan' }))
      .toHaveTextContent('belum ada data');
    expect(screen.getByRole('switch', { name: 'Tampilkan Perkebunan' }).query()).toBeNull();
  });

  test('offers ways to see a livelihood', async () => {
    const props = propsOf();
    const { screen } = await show(LayerList, props);
    const ways = screen.getByRole('radiogroup', { name: 'Cara melihat Kerajinan bambu' });
    await expect.element(ways.getByRole('radio', { name: 'Titik' })).toBeChecked();
    await ways.getByRole('radio', { name: 'Kepadatan' }).click();
    expect(props.onmode).toHaveBeenCalledExactlyOnceWith('crafts', 'density');
  });

  test('fades a layer by keyboard, and says when the hand lets go', async () => {
    const props = propsOf();
    const { screen } = await show(LayerList, props);
    const slider = screen.getByRole('slider', { name: 'Kepekatan Kerajinan bambu' });
    await slider.fill('40');
    expect(props.onopacity).toHaveBeenLastCalledWith('crafts', 0.4, true);
  });

  test('keeps the ground closed until asked', async () => {
    const { screen } = await show(LayerList, propsOf());
    const roads = screen.getByRole('switch', { name: 'Tampilkan Jalan' });
    expect(roads.query()).toBeNull();
    await screen.getByRole('button', { name: /Wilayah, lahan/ }).click();
    await expect.element(roads).toBeVisible();
  });
});
