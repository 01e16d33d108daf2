import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import SearchDialog from '../../src/lib/ui/search/SearchDialog.svelte';
import { exampleFeatures } from './example-village';
import { anySign, show } from './show';

const propsOf = () => ({
  find: (query: string) => exampleFeatures.filter(({ name }) => name?.toLowerCase().includes(query)),
  failed: false,
  dusunNames: { 'dusun-1': 'Dusun I' },
  symbol: anySign,
  onchoose: vi.fn(),
  onclose: vi.fn()
});

describe('search', () => {
  test('takes what one types at once, and the arrow keys to the rest', async () => {
    const props = propsOf();
    await show(SearchDialog, props);
    await userEvent.keyboard('contoh');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(props.onchoose).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'facility-market' })
    );
  });

  test('says so when nothing matches', async () => {
    const { screen } = await show(SearchDialog, propsOf());
    await userEvent.keyboard('zzz');
    await expect.element(screen.getByRole('status')).toHaveTextContent('Tidak ada yang cocok dengan “zzz”.');
  });

  test('Escape closes it', async () => {
    const props = propsOf();
    await show(SearchDialog, props);
    await userEvent.keyboard('{Escape}');
    expect(props.onclose).toHaveBeenCalledOnce();
  });
});
