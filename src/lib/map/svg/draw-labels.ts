import { escapeXml } from './escape-xml';
import { labelLines, type LabelKind, type PlacedLabel } from './layout-labels';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;
const em = (value: number): string => `${Math.round(value * 100) / 100}em`;

/** The layer a name goes with: when that is hidden, so is its name. */
const layerOf: Readonly<Partial<Record<LabelKind, string>>> = {
  zone: 'zone',
  facility: 'facilities',
  dusun: 'dusun',
  road: 'roads',
  neighbour: 'neighbours'
};

function textOf(label: PlacedLabel): string {
  const { request, anchor, dx, dy } = label;
  const align = anchor === 'middle' ? '' : ` text-anchor="${anchor}"`;
  const x = dx === 0 ? '' : ` x="${em(dx)}"`;
  const below = (text: string, look = ''): string =>
    `<tspan${look} x="${em(dx)}" dy="1.25em">${escapeXml(text)}</tspan>`;
  const [first = '', ...more] = labelLines(request);
  const lines = more.map((line) => below(line)).join('');
  const sub = request.sub ? below(request.sub, ' class="pm-sub"') : '';
  const turn = Math.abs(request.rotation) < 0.5 ? '' : ` transform="rotate(${request.rotation})"`;
  return `<text${align}${x} y="${em(dy)}"${turn}>${escapeXml(first)}${lines}${sub}</text>`;
}

/** Classes that show a name only on its tiers. */
function tierClass({ from, to }: PlacedLabel): string {
  if (to < 2) return ` pm-o${from}`;
  return from > 0 ? ` pm-f${from}` : '';
}

/** Names at shares of the frame, each in a nested SVG whose corner is its point, so that turns and lines are simple. */
export function drawLabels(labels: readonly PlacedLabel[]): string {
  return labels
    .toReversed()
    .map((label) => {
      const { kind, at } = label.request;
      const layer = layerOf[kind];
      return `<svg class="pm-label pm-${kind}${tierClass(label)}" x="${percent(at[0])}" y="${percent(at[1])}"${layer ? ` data-layer="${layer}"` : ''}>${textOf(label)}</svg>`;
    })
    .join('');
}
