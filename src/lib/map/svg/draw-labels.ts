import { escapeXml } from './escape-xml';
import type { LabelKind, PlacedLabel } from './layout-labels';

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
  const upper = request.kind === 'village' || request.kind === 'neighbour';
  const text = escapeXml(upper ? request.text.toUpperCase() : request.text);
  const align = anchor === 'middle' ? '' : ` text-anchor="${anchor}"`;
  const x = dx === 0 ? '' : ` x="${em(dx)}"`;
  const sub = request.sub
    ? `<tspan class="pm-sub" x="${em(dx)}" dy="1.25em">${escapeXml(request.sub)}</tspan>`
    : '';
  const turn = Math.abs(request.rotation) < 0.5 ? '' : ` transform="rotate(${request.rotation})"`;
  return `<text${align}${x} y="${em(dy)}"${turn}>${text}${sub}</text>`;
}

/** Names at shares of the frame, each in a nested SVG whose corner is its point, so that turns and lines are simple. */
export function drawLabels(labels: readonly PlacedLabel[]): string {
  return labels
    .toReversed()
    .map((label) => {
      const { kind, at } = label.request;
      const layer = layerOf[kind];
      const from = label.from > 0 ? ` pm-f${label.from}` : '';
      return `<svg class="pm-label pm-${kind}${from}" x="${percent(at[0])}" y="${percent(at[1])}"${layer ? ` data-layer="${layer}"` : ''}>${textOf(label)}</svg>`;
    })
    .join('');
}
