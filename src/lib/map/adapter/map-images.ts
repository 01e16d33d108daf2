import type { Map as MapLibreMap } from 'maplibre-gl';
import { imageSvg } from '../style/image-names';
import type { MapTheme } from '../theme/map-theme';

/** Rasters are drawn for the screen's density, at least twice so that enlarged icons stay sharp. */
function pixelRatio(): number {
  return Math.min(4, Math.max(2, Math.ceil(devicePixelRatio)));
}

async function drawImage(
  name: string,
  theme: MapTheme,
  ratio: number
): Promise<HTMLImageElement | undefined> {
  const svg = imageSvg(name, theme, ratio);
  if (svg === undefined) return undefined;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** Draws the markers and textures of the style when it first needs them, and again when the theme changes. */
export class MapImages {
  readonly #map: MapLibreMap;
  readonly #ratio = pixelRatio();
  readonly #names = new Set<string>();
  #theme: MapTheme;

  constructor(map: MapLibreMap, theme: MapTheme) {
    this.#map = map;
    this.#theme = theme;
    map.setMissingStyleImageResolver(async (name) => {
      const theme = this.#theme;
      const image = await drawImage(name, theme, this.#ratio);
      if (!image || map.hasImage(name)) return;
      map.addImage(name, image, { pixelRatio: this.#ratio });
      this.#names.add(name);
      // The theme changed while it was drawn.
      if (theme !== this.#theme) await this.#redraw(name);
    });
  }

  async setTheme(theme: MapTheme): Promise<void> {
    if (theme === this.#theme) return;
    this.#theme = theme;
    await Promise.all([...this.#names].map((name) => this.#redraw(name)));
  }

  async #redraw(name: string): Promise<void> {
    const theme = this.#theme;
    const image = await drawImage(name, theme, this.#ratio);
    if (image && theme === this.#theme && this.#map.hasImage(name)) this.#map.updateImage(name, image);
  }
}
