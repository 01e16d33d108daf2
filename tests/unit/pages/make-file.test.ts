import { fromArrayBuffer } from 'geotiff';
import { beforeAll, describe, expect, test } from 'vitest';
import { findIntegration, owa, type IntegrationSettings } from '../../../src/lib/analysis';
import type {
  AnalysisCallName,
  ProgressOf,
  RequestOf,
  ResultOf
} from '../../../src/lib/data/analysis/analysis-calls';
import { handleRequest } from '../../../src/lib/data/analysis/handle-request';
import { createVillageSession } from '../../../src/lib/data/analysis/village-session';
import { advancedMessages as words } from '../../../src/lib/i18n/advanced.id';
import { makeFile, type FileRequest } from '../../../src/lib/pages/integration/advanced/make-file';
import { streetVillage } from '../data/analysis/street-village';

const village = streetVillage();
const context = {
  manifest: { code: village.code, name: '=Desa "Uji"' },
  words,
  language: 'id'
} as const;

async function ask<Name extends AnalysisCallName>(request: RequestOf<Name>): Promise<ResultOf<Name>> {
  // A session of its own: nothing is left from another question.
  return handleRequest<Name>(createVillageSession(village), request, {
    signal: new AbortController().signal,
    report: (_: ProgressOf<Name>) => undefined,
    pause: () => Promise.resolve()
  });
}

const settings: IntegrationSettings = {
  weights: { crafts: 31, people: 20, market: 11 },
  alpha: 1.4,
  constraints: { enabled: ['outside', 'water', 'builtUp'] }
};

/** A file of a question, as the page makes it. */
async function fileOf<Name extends 'sites' | 'siting' | 'hubs'>(
  request: RequestOf<Name>,
  format: 'geojson' | 'csv'
): Promise<string> {
  const answer = { request, result: await ask<Name>(request), done: true };
  const { content } = makeFile(
    { what: request.type, format, [request.type]: answer, hold: undefined } as unknown as FileRequest,
    context
  );
  return content as string;
}

interface PaduFile<Name extends AnalysisCallName> {
  readonly padu: {
    readonly note?: string;
    readonly dataVersion: string;
    readonly sketchShare: number;
    readonly request: RequestOf<Name>;
  } & Readonly<Record<string, unknown>>;
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] };
    readonly properties: Readonly<Record<string, number | string>>;
  }[];
}

describe('sites', () => {
  let file: PaduFile<'sites'>;
  beforeAll(async () => {
    file = JSON.parse(await fileOf<'sites'>({ type: 'sites', settings }, 'geojson')) as PaduFile<'sites'>;
  });

  test('say what they rest on', () => {
    expect(file.padu).toMatchObject({ dataVersion: 'test-1', code: village.code, note: words.example });
    expect(file.padu.sketchShare).toBeGreaterThan(0.5);
  });

  test('are computed again from nothing but the file and the village, to the digit', () => {
    const again = findIntegration(village, file.padu.request.settings);
    expect(again.version).toBe(file.padu.dataVersion);
    expect(again.sketchShare).toBe(file.padu.sketchShare);
    expect(file.features).toHaveLength(again.sites.length);
    expect(again.sites.length).toBeGreaterThan(1);
    again.sites.forEach((site, i) => {
      const { geometry, properties } = file.features[i]!;
      expect(geometry.coordinates).toEqual(site.at);
      expect(properties).toMatchObject({ rank: site.rank, score: site.score });
      expect(properties.people_within_10_minutes).toBe(site.facts.peopleNear);
      for (const { id, value, part } of site.criteria) {
        expect(properties[`${id}_part`]).toBe(part);
        if (Number.isFinite(value)) expect(properties[`${id}_value`]).toBe(value);
      }
    });
    expect(file.padu.hectares).toEqual(again.hectares);
  });

  test('as a table: one row a site, with the question beside it, and nothing a spreadsheet would run', async () => {
    const text = await fileOf<'sites'>({ type: 'sites', settings }, 'csv');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + file.features.length);
    expect(lines[0]).toMatch(
      /^\uFEFFlng,lat,rank,score,.*note,village,code,data_version,sketch_share,request$/
    );
    for (const line of lines.slice(1)) {
      expect(line).toContain(words.example);
      expect(line).toContain(`"'=Desa ""Uji"""`);
      expect(line).toContain('test-1');
      expect(JSON.parse(line.slice(line.indexOf('"{') + 1, -1).replaceAll('""', '"'))).toEqual({
        type: 'sites',
        settings
      });
    }
  });
});

test.each([
  ['nearest', undefined],
  ['covered', 25]
] as const)('siting for %s is computed again from its file', async (goal, capacity) => {
  const request: RequestOf<'siting'> = {
    type: 'siting',
    kind: 'market',
    goal,
    more: 1,
    withinMinutes: 5,
    ...(capacity === undefined ? {} : { capacity })
  };
  const file = JSON.parse(await fileOf<'siting'>(request, 'geojson')) as PaduFile<'siting'>;
  const again = await ask<'siting'>(file.padu.request);
  expect(file.padu).toMatchObject({
    proven: again.proven,
    objective: again.objective,
    gap: again.gap,
    dataVersion: again.version
  });
  expect(file.padu.byDusun).toEqual(JSON.parse(JSON.stringify(again.byDusun)));
  expect(file.features.map(({ geometry }) => geometry.coordinates)).toEqual(again.places.map(({ at }) => at));
  const table = (await fileOf<'siting'>(request, 'csv')).trimEnd().split('\r\n');
  // Places, the village, and each dusun.
  expect(table).toHaveLength(1 + again.places.length + 1 + Object.keys(again.byDusun).length);
});

test('hubs are computed again from their file', async () => {
  const request: RequestOf<'hubs'> = {
    type: 'hubs',
    services: [
      { id: 'market', count: 1 },
      { id: 'health', count: 1 }
    ],
    maxHubs: 2
  };
  const file = JSON.parse(await fileOf<'hubs'>(request, 'geojson')) as PaduFile<'hubs'>;
  const again = await ask<'hubs'>(file.padu.request);
  expect(file.padu.most).toBe(again.most);
  expect(new Set(file.features.map(({ properties }) => properties.plan)).size).toBe(again.plans.length);
  for (const { geometry, properties } of file.features) {
    const plan = again.plans[Number(properties.plan) - 1]!;
    expect(properties.plan_covered).toBe(plan.covered);
    expect(plan.hubs.map(({ at }) => at)).toContainEqual(geometry.coordinates);
  }
});

test('the surface is that of the analysis, cell by cell, with nothing outside the village', async () => {
  const [known, sites] = await Promise.all([
    ask<'criteria'>({ type: 'criteria', settings }),
    ask<'sites'>({ type: 'sites', settings })
  ]);
  const { content, name } = makeFile(
    {
      what: 'surface',
      format: 'tif',
      surface: { request: { type: 'criteria', settings }, result: known, done: true },
      sites: { request: { type: 'sites', settings }, result: sites, done: true }
    },
    context
  );
  expect(name).toBe(`padu-${village.code}-surface.tif`);
  const image = await (await fromArrayBuffer((content as Uint8Array<ArrayBuffer>).buffer)).getImage();
  const metadata = (await image.getGDALMetadata()) as { PADU: string };
  const told = metadata.PADU.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  const basis = JSON.parse(told) as PaduFile<'sites'>['padu'];
  expect(basis).toMatchObject({ note: words.example, dataVersion: 'test-1' });

  const { model } = findIntegration(village, basis.request.settings);
  const scores = owa(model.worths, model.weights, model.alpha);
  const [values, excluded] = (await image.readRasters()) as unknown as readonly Float32Array[];
  expect(values).toHaveLength(scores.length);
  let inside = 0;
  scores.forEach((score, cell) => {
    const out = (model.constraints.holds[cell]! & 1) === 1;
    expect(values![cell]).toBe(out ? -9999 : score);
    expect(excluded![cell]).toBe(out ? -9999 : model.constraints.mask[cell]);
    if (!out) inside++;
  });
  expect(inside).toBeGreaterThan(1000);
  expect(inside).toBeLessThan(scores.length);
});
