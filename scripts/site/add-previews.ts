import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as english } from '../../src/lib/i18n/messages.en';
import { messages as indonesian } from '../../src/lib/i18n/messages.id';
import type { SiteIndex, VillageManifest } from '../../src/lib/village/built';
import { parseVillage } from '../../src/lib/village/parse-village';
import { layerNames, type Village } from '../../src/lib/village/types';
import { previewHeight, previewPicture, previewWidth } from './preview-picture';
import { previewTags, siteOrigin } from './preview-tags';
import { writeCompressed } from './write-compressed';

/**
 * Gives every page of a built site what messengers show beside a link: a picture drawn for its village, language
 * and page, and tags with absolute addresses. Without the site's address, which only its publisher knows, nothing
 * is added: a preview that points to the wrong host is worse than none.
 * @param siteUrl e.g. `https://padu.example.desa.id`, from the environment
 * @returns how many pages got one
 * @throws with a sentence when the address is none
 */
export function addPreviews(folder: string, siteUrl: string | undefined): number {
  const origin = siteOrigin(siteUrl);
  if (origin === undefined) return 0;
  const site = readJson<SiteIndex>(join(folder, 'villages/index.json'));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)index\.html$/.test(name));
  const villages = new Map<string, ReturnType<typeof readVillage>>();
  mkdirSync(join(folder, 'previews'), { recursive: true });
  let done = 0;
  for (const name of pages) {
    const path = name.replace(/index\.html$/, '');
    const code = /\d\d\.\d\d\.\d\d\.\d{4}/.exec(path)?.[0] ?? site.home;
    if (!villages.has(code)) villages.set(code, readVillage(folder, code));
    const known = villages.get(code);
    if (known === undefined) continue;
    const m = path.startsWith('en/') ? english : indonesian;
    const html = readFileSync(join(folder, name), 'utf8');
    const title = unescapeHtml(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? m.site.name);
    const kind = m.villageKind[known.manifest.kind];
    const picture = `previews/${path === '' ? 'home' : path.slice(0, -1).replaceAll('/', '-')}.png`;
    const bytes = previewPicture(known.village, known.manifest.bounds, {
      page: title.split(' · ')[0]?.replace(known.manifest.name, '').trim() ?? '',
      village: m.villageName(kind, known.manifest.name),
      place: [
        m.place.kecamatan(known.manifest.kecamatan.name),
        m.place.kabupaten(known.manifest.kabupaten.name)
      ].join(', ')
    });
    writeFileSync(join(folder, picture), bytes);
    const tags = previewTags({
      title,
      description: unescapeHtml(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
      url: `${origin}/${path}`,
      image: `${origin}/${picture}`,
      width: previewWidth,
      height: previewHeight,
      locale: m === english ? 'en_GB' : 'id_ID'
    });
    writeCompressed(
      join(folder, name),
      html.replace('</head>', () => `${tags}</head>`)
    );
    done += 1;
  }
  return done;
}

function readVillage(
  folder: string,
  code: string
): { readonly village: Village; readonly manifest: VillageManifest } | undefined {
  const built = join(folder, 'villages', code);
  if (!existsSync(join(built, 'layers/village.json'))) return undefined;
  const layers = Object.fromEntries(
    layerNames
      .filter((name) => existsSync(join(built, `layers/${name}.geojson`)))
      .map((name) => [name, readJson<unknown>(join(built, `layers/${name}.geojson`))])
  );
  const { village } = parseVillage({
    village: readJson<unknown>(join(built, 'layers/village.json')),
    layers
  });
  return village && { village, manifest: readJson<VillageManifest>(join(built, 'village.json')) };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
