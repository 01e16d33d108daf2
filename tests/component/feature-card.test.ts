import { describe, expect, test, vi } from 'vitest';
import FeatureCard from '../../src/lib/ui/planner/FeatureCard.svelte';
import { exampleFeatures, exampleManifest } from './example-village';
import { anySign, show } from './show';

const featureOf = (id: string) => {
  const feature = exampleFeatures.find((one) => one.id === id);
  if (feature === undefined) throw new Error(`no ${id}`);
  return feature;
};
const propsOf = (id: string) => ({
  feature: featureOf(id),
  dusun: exampleManifest.dusun,
  sources: exampleManifest.sources,
  symbol: anySign,
  share: vi.fn(),
  onclose: vi.fn(),
  // A Tuesday at ten in the village.
  now: new Date('2026-11-24T03:00:00Z')
});

describe('the card of a place', () => {
  test('says what it is, how sure, from where, and how far it is', async () => {
    const { screen } = await show(FeatureCard, propsOf('facility-office'));
    await expect.element(screen.getByRole('heading', { name: 'Kantor Desa Contoh' })).toBeVisible();
    for (const words of [
      'Kantor desa · Dusun I',
      'surat keterangan usaha',
      'Letak sketsa',
      '±120 m',
      'Contoh untuk pengujian, November 2026',
      '12 mnt',
      'Buka sampai 15.00'
    ]) {
      await expect.element(screen.getByText(words)).toBeVisible();
    }
  });

  test('speaks English all through', async () => {
    const { screen } = await show(FeatureCard, propsOf('facility-office'), 'en');
    await expect.element(screen.getByText('Open until 15:00')).toBeVisible();
    await expect.element(screen.getByText('business letter')).toBeVisible();
    await expect.element(screen.getByText('Sketched place')).toBeVisible();
  });

  test('owns up to what it does not know', async () => {
    const { screen } = await show(FeatureCard, propsOf('facility-market'));
    await expect.element(screen.getByText('Jam buka belum diketahui')).toBeVisible();
  });

  test('shows hours it could not read as they were written', async () => {
    const { screen } = await show(FeatureCard, propsOf('facility-health'));
    await expect.element(screen.getByText('first Tuesday of the month')).toBeVisible();
  });

  test('opens in other maps at the right place, latitude first', async () => {
    const { screen } = await show(FeatureCard, propsOf('facility-office'));
    const google = screen.getByRole('link', { name: 'Google Maps' });
    await expect
      .element(google)
      .toHaveAttribute('href', expect.stringContaining('query=-7.405100,109.340100'));
    await expect.element(google).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
    await expect
      .element(screen.getByRole('link', { name: 'Aplikasi peta' }))
      .toHaveAttribute('href', 'geo:-7.405100,109.340100?q=-7.405100,109.340100');
  });

  test('what has no name is called by its kind; its walk is to the zone', async () => {
    const { screen } = await show(FeatureCard, propsOf('craft-2'));
    await expect.element(screen.getByRole('heading', { name: 'Rumpun bambu' })).toBeVisible();
    await expect.element(screen.getByText('9 menit jalan kaki')).toBeVisible();
    await expect.element(screen.getByText('0,4 ha')).toBeVisible();
  });

  test('is shared and closed by its buttons', async () => {
    const props = propsOf('facility-office');
    const { screen } = await show(FeatureCard, props);
    await screen.getByRole('button', { name: 'Kirim' }).click();
    await screen.getByRole('button', { name: 'Tutup keterangan' }).click();
    expect(props.share).toHaveBeenCalledOnce();
    expect(props.onclose).toHaveBeenCalledOnce();
  });
});
