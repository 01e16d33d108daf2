import type { Theme } from '../map-view';
import { darkTheme } from './dark-theme';
import { lightTheme } from './light-theme';
import type { MapTheme } from './map-theme';
import { wallTheme } from './wall-theme';

const themes: Readonly<Record<Theme, MapTheme>> = { light: lightTheme, dark: darkTheme, wall: wallTheme };

/** The colours of a theme. */
export function themeOf(theme: Theme): MapTheme {
  return themes[theme];
}
