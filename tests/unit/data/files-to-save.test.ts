import { expect, test } from 'vitest';
import { filesToSave } from '../../../src/lib/data/offline/files-to-save';

const home = '33.03.06.2015';
const other = '33.03.06.2001';
const app = ['/_app/immutable/a.js', '/fonts/a.woff2', '/villages/index.json', '/404.html'];
const homePages = ['/', '/en/', '/data/', '/data/__data.json', '/en/data/'];
const homeData = [`/villages/${home}/tiles.pmtiles`];
const otherPages = [`/${other}/`, `/en/${other}/`, `/${other}/data/`, `/${other}/__data.json`];
const otherData = [`/villages/${other}/tiles.pmtiles`];
const all = [...app, ...homePages, ...homeData, ...otherPages, ...otherData];

test.each([
  [home, [...app, ...homePages, ...homeData]],
  [other, [...app, ...otherPages, ...otherData]]
])('%s takes its own pages and data and the app', (code, expected) => {
  const saved = filesToSave(
    all.map((path) => ({ path, bytes: 1 })),
    code,
    home
  );
  expect(saved.map(({ path }) => path)).toEqual(expected);
});
