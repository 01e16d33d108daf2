import type { lightTheme } from './light-theme';

/** A colour of the map; `--<token>` in CSS has the same value. */
export type MapToken = keyof typeof lightTheme;

/** Every colour the map draws with, as CSS colours. */
export type MapTheme = Readonly<Record<MapToken, string>>;
