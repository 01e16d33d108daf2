import { lightTheme } from './light-theme';
import type { MapTheme } from './map-theme';

/** Light, with the ground a little darker: a projector washes it out. */
export const wallTheme: MapTheme = {
  ...lightTheme,
  muted: '#47534B',
  'm-out': '#E6DCC3',
  'm-out-line': '#A3967A',
  'm-out-text': '#645941'
};
