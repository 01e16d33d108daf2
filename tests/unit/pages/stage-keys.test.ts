import { describe, expect, test } from 'vitest';
import { stageAct, type KeyPlace } from '../../../src/lib/pages/meeting/stage-keys';

const at = (key: string, place: Partial<KeyPlace> = {}) =>
  stageAct({ key, ctrl: false, alt: false, writing: false, pressing: false, moving: false, ...place });

describe('keys on the wall', () => {
  test.each([
    ['ArrowRight', { act: 'step', by: 1 }],
    [' ', { act: 'step', by: 1 }],
    ['PageDown', { act: 'step', by: 1 }],
    ['ArrowLeft', { act: 'step', by: -1 }],
    ['PageUp', { act: 'step', by: -1 }],
    ['1', { act: 'go', to: 0 }],
    ['9', { act: 'go', to: 8 }],
    ['B', { act: 'blank' }],
    ['.', { act: 'blank' }],
    ['f', { act: 'full' }],
    ['L', { act: 'laser' }],
    ['g', { act: 'keystone' }],
    ['?', { act: 'help' }],
    ['Escape', { act: 'escape' }]
  ])('%s', (key, act) => {
    expect(at(key)).toEqual(act);
  });

  test.each(['0', 'x', 'Tab', 'toString', 'constructor', 'Shift'])('%s is nobody’s', (key) => {
    expect(at(key)).toBeUndefined();
  });

  test('who writes keeps letters, digits and arrows; Escape still leads out', () => {
    for (const key of ['b', '3', 'ArrowLeft', ' ', 'Enter'])
      expect(at(key, { writing: true })).toBeUndefined();
    expect(at('Escape', { writing: true })).toEqual({ act: 'escape' });
  });

  test('a button is pressed by space and Enter, a clicker still turns the slide', () => {
    expect(at(' ', { pressing: true })).toBeUndefined();
    expect(at('Enter', { pressing: true })).toBeUndefined();
    expect(at('PageDown', { pressing: true })).toEqual({ act: 'step', by: 1 });
  });

  test('a corner that is pulled keeps the arrows, nothing else', () => {
    expect(at('ArrowLeft', { moving: true, pressing: true })).toBeUndefined();
    expect(at('PageDown', { moving: true, pressing: true })).toEqual({ act: 'step', by: 1 });
    expect(at('g', { moving: true, pressing: true })).toEqual({ act: 'keystone' });
  });

  test('the browser keeps its own combinations, but undo is undo', () => {
    expect(at('f', { ctrl: true })).toBeUndefined();
    expect(at('ArrowLeft', { alt: true })).toBeUndefined();
    expect(at('Z', { ctrl: true })).toEqual({ act: 'undo' });
  });
});
