import { cssPaint, type Paint } from '../theme/paint';

/** Everything a legend or a layer row may show that is not a marker, drawn as on the map. */
export const swatchNames = [
  'boundary',
  'dusun-line',
  'rt-line',
  'neighbours',
  'zone',
  'links',
  'pairs',
  'together',
  'road-through',
  'road-village',
  'road-alley',
  'road-dike',
  'river',
  'channel',
  'pond',
  'bridge',
  'paddy',
  'settlement',
  'yard',
  'infrastructure',
  'office',
  'cemetery',
  'dryland',
  'plantation-land',
  'forest',
  'other-land',
  'grove',
  'density-crafts',
  'density-farming',
  'density-plantation',
  'density-food',
  'markets'
] as const;
export type SwatchName = (typeof swatchNames)[number];

const line = (stroke: string, width: number, rest = ''): string =>
  `<path d="M1 8H23" fill="none" stroke="${stroke}" stroke-width="${width}"${rest}/>`;

const area = (fill: string, inner = ''): string =>
  `<rect x="2" y="2" width="20" height="12" rx="1" fill="${fill}"/>${inner}`;

const dots = (fill: string, radius: number): string =>
  `<g fill="${fill}"><circle cx="6" cy="6" r="${radius}"/><circle cx="12" cy="10" r="${radius}"/><circle cx="17" cy="5.5" r="${radius}"/></g>`;

function body(name: SwatchName, paint: Paint): string {
  switch (name) {
    case 'boundary':
      return line(paint('m-edge-case'), 5) + line(paint('m-edge'), 2.3);
    case 'dusun-line':
      return line(paint('m-dusun-line'), 1.8, ' stroke-dasharray="6 4"');
    case 'rt-line':
      return line(paint('m-dusun-line'), 1, ' stroke-dasharray="2 2.5"');
    case 'neighbours':
      return line(paint('m-out-line'), 1.2, ' stroke-dasharray="7 2.6 1.4 2.6"');
    case 'zone':
      return `<rect x="2" y="2.5" width="20" height="11" rx="5" fill="${paint('m-zone-fill')}" stroke="${paint('m-zone')}" stroke-width="2" stroke-dasharray="5 3"/>`;
    case 'links':
      return line(paint('m-link'), 2.2, ' stroke-dasharray=".1 4.6" stroke-linecap="round"');
    case 'pairs':
      return line(paint('m-link-case'), 4.5) + line(paint('m-zone-text'), 2);
    case 'together':
      return `<rect x="2" y="2" width="10" height="12" fill="${paint('z-5')}" opacity=".5"/><rect x="12" y="2" width="10" height="12" fill="${paint('z-7')}" opacity=".75"/><path d="M3 14L15 2M9 14L21 2M15 14l7-7" fill="none" stroke="${paint('z-8')}" stroke-width=".8" opacity=".6"/>`;
    case 'road-through':
      return line(paint('m-road-case'), 6.4) + line(paint('m-road-main'), 4.4);
    case 'road-village':
      return line(paint('m-road-case'), 3.8) + line(paint('m-road'), 2.4);
    case 'road-alley':
      return line(paint('m-road-case'), 2.4) + line(paint('m-road'), 1.3);
    case 'road-dike':
      return line(paint('m-path'), 1.3, ' stroke-dasharray="3.4 2.6"');
    case 'river':
      return `<path d="M1 9C7 4 13 13 23 7" fill="none" stroke="${paint('m-water')}" stroke-width="3"/>`;
    case 'channel':
      return line(paint('m-canal'), 1.4, ' stroke-dasharray="6 2"');
    case 'pond':
      return area(paint('m-water'));
    case 'bridge':
      return `<path d="M1 9C7 4 13 13 23 7" fill="none" stroke="${paint('m-water')}" stroke-width="3"/><path d="M9 1V15M15 1V15" stroke="${paint('m-road-case')}" stroke-width="1.4"/><path d="M12 1V15" stroke="${paint('m-road')}" stroke-width="4"/>`;
    case 'paddy':
      return `<g stroke="${paint('m-bund')}" stroke-width=".8"><path fill="${paint('m-paddy-1')}" d="M2 2H9V14H2z"/><path fill="${paint('m-paddy-2')}" d="M9 2H15V14H9z"/><path fill="${paint('m-paddy-0')}" d="M15 2H22V14H15z"/></g>`;
    case 'settlement':
      return `<g stroke="${paint('m-settle-line')}" stroke-width=".8"><path fill="${paint('m-settle-0')}" d="M2 2H12V14H2z"/><path fill="${paint('m-settle-1')}" d="M12 2H22V14H12z"/></g>`;
    case 'yard':
      return area(paint('m-garden-0'), dots(paint('m-tree'), 1.5));
    case 'infrastructure':
      return area(
        paint('m-road'),
        `<rect x="2" y="2" width="20" height="12" rx="1" fill="none" stroke="${paint('m-road-case')}"/>`
      );
    case 'office':
      return area(
        paint('m-settle-1'),
        `<rect x="8" y="5" width="8" height="6" fill="${paint('government')}"/>`
      );
    case 'cemetery':
      return area(
        paint('m-cem'),
        `<path d="M6 8V6a1.5 1.5 0 0 1 3 0v2zM14 12v-2a1.5 1.5 0 0 1 3 0v2z" fill="${paint('m-cem-mark')}"/>`
      );
    case 'dryland':
      return area(paint('m-settle-2'), dots(paint('m-rice'), 1));
    case 'plantation-land':
      return area(paint('m-plant'), dots(paint('m-plant-dot'), 1.3));
    case 'forest':
      return area(paint('m-garden-1'), dots(paint('m-grove-2'), 2.2));
    case 'other-land':
      return area(
        paint('m-base'),
        `<rect x="2" y="2" width="20" height="12" rx="1" fill="none" stroke="${paint('m-settle-line')}"/>`
      );
    case 'grove':
      return `<circle cx="8" cy="8" r="4" fill="${paint('m-grove')}"/><circle cx="14" cy="6" r="3.5" fill="${paint('m-grove-2')}"/><circle cx="15" cy="11" r="3" fill="${paint('m-grove')}"/>`;
    case 'density-crafts':
      return density(paint('crafts'));
    case 'density-farming':
      return density(paint('farming'));
    case 'density-plantation':
      return density(paint('plantation'));
    case 'density-food':
      return density(paint('food'));
    case 'markets':
      return `<path d="M2 13C6 2 16 2 22 10" fill="none" stroke="${paint('crafts')}" stroke-width="2"/><circle cx="22" cy="10" r="1.8" fill="${paint('crafts')}"/>`;
  }
}

function density(colour: string): string {
  return [9, 6.5, 4]
    .map((r) => `<ellipse cx="12" cy="8" rx="${r}" ry="${r * 0.75}" fill="${colour}" opacity=".3"/>`)
    .join('');
}

/** A swatch of 24 × 16 CSS px as a whole SVG. Hidden from screen readers: its row says what it is. */
export function swatchSvg(name: SwatchName, paint: Paint = cssPaint): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">${body(name, paint)}</svg>`;
}
