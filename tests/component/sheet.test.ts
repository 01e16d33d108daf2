import { createRawSnippet } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import PlannerPanel from '../../src/lib/ui/planner/PlannerPanel.svelte';
import { show } from './show';

const propsOf = () => ({
  collapsed: false,
  oncollapse: vi.fn(),
  open: undefined as unknown,
  children: createRawSnippet(() => ({ render: () => '<p>isi</p>' }))
});

/** The stops as the planner's page sets them. */
function setStops(): void {
  const { style } = document.documentElement;
  style.setProperty('--peek', '200px');
  style.setProperty('--half', '400px');
  style.setProperty('--full', '700px');
  style.setProperty('--panel', '364px');
  style.setProperty('--gap', '12px');
}

function drag(from: number, to: number, milliseconds: number): void {
  const handle = document.querySelector('.handle');
  if (handle === null) throw new Error('no handle');
  const at = (type: string, clientY: number, timeStamp: number): PointerEvent => {
    const event = new PointerEvent(type, { pointerId: 1, clientY, bubbles: true, isPrimary: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    return event;
  };
  // A pointer made by a script cannot be captured.
  handle.setPointerCapture = () => undefined;
  handle.dispatchEvent(at('pointerdown', from, 0));
  handle.dispatchEvent(at('pointermove', (from + to) / 2, milliseconds / 2));
  handle.dispatchEvent(at('pointermove', to, milliseconds));
  handle.dispatchEvent(at('pointerup', to, milliseconds));
}

describe('the bottom sheet of a phone', () => {
  beforeEach(async () => {
    setStops();
    await page.viewport(390, 844);
  });

  test('steps by keyboard and says where it stands', async () => {
    const { screen } = await show(PlannerPanel, propsOf());
    const handle = screen.getByRole('button', { name: /Tinggi panel/ });
    await expect.element(handle).toHaveAccessibleName('Tinggi panel: Ringkas');
    handle.element().focus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(handle).toHaveAccessibleName('Tinggi panel: Setengah');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(handle).toHaveAccessibleName('Tinggi panel: Penuh');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(handle).toHaveAccessibleName('Tinggi panel: Setengah');
  });

  test.each([
    ['a slow pull rests at the nearest stop', 640, 480, 1000, 'half'],
    ['a slow pull to the top', 640, 180, 1000, 'full'],
    ['a slow pull too short falls back', 640, 590, 1000, 'peek'],
    ['a short fling goes one further', 640, 580, 60, 'half']
  ])('%s', async (_, from, to, milliseconds, stop) => {
    const { screen } = await show(PlannerPanel, propsOf());
    drag(from, to, milliseconds);
    await expect.element(screen.getByRole('complementary')).toHaveAttribute('data-stop', stop);
  });

  test('a tap is the next stop up', async () => {
    const { screen } = await show(PlannerPanel, propsOf());
    await screen.getByRole('button', { name: /Tinggi panel/ }).click();
    await expect.element(screen.getByRole('complementary')).toHaveAttribute('data-stop', 'half');
  });

  test('opens when something in it was asked for', async () => {
    const { screen, rerender } = await show(PlannerPanel, propsOf());
    await rerender({ open: 'facility-office' });
    await expect.element(screen.getByRole('complementary')).toHaveAttribute('data-stop', 'half');
  });
});

describe('the panel of a laptop', () => {
  test('is put away and brought back', async () => {
    setStops();
    await page.viewport(1280, 720);
    const props = propsOf();
    const { screen, rerender } = await show(PlannerPanel, props);
    await screen.getByRole('button', { name: 'Sembunyikan panel' }).click();
    expect(props.oncollapse).toHaveBeenCalledExactlyOnceWith(true);
    await rerender({ collapsed: true });
    await expect.element(screen.getByText('isi')).not.toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Tampilkan panel' })).toBeVisible();
  });
});
