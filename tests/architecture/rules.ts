import ts from 'typescript';
import { visit, type SourceFile } from './source-file';

/** Looks at all sources and names what breaks it, one line a break. */
export type Rule = (files: readonly SourceFile[]) => readonly string[];

/** Which rooms of src/lib a room may import from, beside itself. Routes may import all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  village: [],
  analysis: ['village'],
  data: ['village', 'analysis'],
  map: ['village', 'analysis'],
  state: ['village', 'analysis'],
  i18n: ['village'],
  ui: ['village', 'i18n'],
  // What a page shows, composed of the other rooms; only routes import it.
  pages: ['village', 'analysis', 'data', 'map', 'state', 'i18n', 'ui']
};

const pureRooms = new Set(['village', 'analysis']);
const impurePackages = /^(svelte|maplibre-gl|@deck\.gl|\$app|\$env|node:)(\/|$|[a-z])/;
const impureNames = new Set([
  'document',
  'fetch',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'requestAnimationFrame',
  'setInterval',
  'setTimeout',
  'window'
]);

/** Rooms import only where the data flows: map and ui meet only in pages. */
export const rooms: Rule = (files) =>
  files.flatMap((file) =>
    file.imports.flatMap(({ target, specifier }) => {
      if (target === undefined) return [];
      const from = roomOf(file.path);
      const to = roomOf(target);
      if (from === undefined) {
        const outside = file.path.startsWith('src/') && /^(scripts|tests)\//.test(target);
        return outside ? [`${file.path} imports ${specifier}: the page never needs the tools`] : [];
      }
      if (to === from || target === 'tiles/layers' || target === 'tiles/tile-zooms') return [];
      if (to !== undefined && (mayImport[from] ?? []).includes(to)) return [];
      return [`${file.path} imports ${specifier}: ${from} may not import ${to ?? target}`];
    })
  );

/** village and analysis run the same in Node, in a worker and in the page. */
export const purity: Rule = (files) =>
  files
    .filter((file) => pureRooms.has(roomOf(file.path) ?? ''))
    .flatMap((file) => {
      const broken = file.imports
        .filter(({ specifier }) => impurePackages.test(specifier))
        .map(({ specifier }) => `${file.path} imports ${specifier}`);
      visit(file.ast, (node) => {
        const name = impureName(node);
        if (name !== undefined) broken.push(`${file.path} uses ${name}`);
      });
      return broken;
    });

function impureName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && impureNames.has(node.text) && !isNamePosition(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Math.random' || text === 'Date.now') return text;
  }
  const clock = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
  return clock ? 'new Date()' : undefined;
}

/** True where an identifier names a property or a variable of ours instead of reading a global. */
function isNamePosition(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isBindingElement(parent)) &&
    parent.name === node
  );
}

/** One adapter calls maplibre-gl; the rest of the map knows its types at most. */
export const oneMapAdapter: Rule = (files) => {
  const importers = files.filter(({ path }) => path.startsWith('src/'));
  const outside = importers
    .filter((file) => roomOf(file.path) !== 'map' && importsPackage(file, 'maplibre-gl', true))
    .map(({ path }) => `${path} imports maplibre-gl outside src/lib/map`);
  const callers = importers.filter((file) => importsPackage(file, 'maplibre-gl', false));
  const adapters = new Set(callers.map(({ path }) => path));
  return adapters.size > 1 ? [...outside, `more than one caller of maplibre-gl: ${[...adapters]}`] : outside;
};

/** deck.gl stays in its folder, which is loaded only when one of its layers is on. */
export const deckOnDemand: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/lib/map/deck/'))
    .flatMap((file) =>
      file.imports
        .filter(
          ({ specifier, target, typeOnly, dynamic }) =>
            specifier.startsWith('@deck.gl/') ||
            (target?.startsWith('src/lib/map/deck/') && !typeOnly && !dynamic)
        )
        .map(({ specifier }) => `${file.path} imports ${specifier}`)
    );

/** Areas on the ellipsoid are measured by the build and by tests: their library stays out of every page. */
export const geodesyOffPage: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && path !== 'src/lib/village/geodesic-area.ts')
    .flatMap((file) =>
      file.imports
        .filter(
          ({ specifier, target, typeOnly }) =>
            !typeOnly &&
            (specifier.startsWith('geographiclib') ||
              (target !== undefined && withoutExtension(target) === 'src/lib/village/geodesic-area'))
        )
        .map(({ specifier }) => `${file.path} imports ${specifier}`)
    );

/** Imports that remain after compiling form no circle. */
export const noCycles: Rule = (files) => {
  const byModule = new Map(files.map((file) => [withoutExtension(file.path), file]));
  const done = new Set<string>();
  const broken: string[] = [];

  function follow(module: string, trail: readonly string[]): void {
    const start = trail.indexOf(module);
    if (start >= 0) {
      broken.push([...trail.slice(start), module].join(' → '));
      return;
    }
    const file = byModule.get(module);
    if (!file || done.has(module)) return;
    for (const { target, typeOnly } of file.imports) {
      if (target === undefined || typeOnly) continue;
      follow(byModule.has(target) ? target : `${target}/index`, [...trail, module]);
    }
    done.add(module);
  }

  for (const module of byModule.keys()) follow(module, []);
  return broken;
};

const vagueNames = /(^|[/-])(utils?|helpers?|misc|managers?)(?=[./]|$)|(^|\/)common(?=[./]|$)/;

/** kebab-case files, PascalCase components, and names that say what is inside. */
export const fileNames: Rule = (files) =>
  files.flatMap(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (vagueNames.test(path)) return [`${path} has a name that says nothing`];
    const kit = path.startsWith('src/routes/') && /^\+(page|layout|error)/.test(name);
    const component = name.endsWith('.svelte');
    const good = component
      ? /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
      : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name);
    return kit || good ? [] : [`${path} is not named in ${component ? 'PascalCase' : 'kebab-case'}`];
  });

/** A file that only hands on what others export hides where a thing is. Two libraries have a front door. */
export const noBarrels: Rule = (files) =>
  files
    .filter(({ path, ast }) => {
      const frontDoor = path === 'src/lib/village/index.ts' || path === 'src/lib/analysis/index.ts';
      const { statements } = ast;
      const handsOn = statements.length > 0 && statements.every((statement) => isReexport(statement));
      return !frontDoor && (handsOn || /(^|\/)index\.ts$/.test(path));
    })
    .map(({ path }) => `${path} is a barrel`);

function isReexport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

/** A name is the same everywhere it is used. Tools that read a default export from a file get it. */
export const namedExports: Rule = (files) =>
  files
    .filter(({ path }) => !path.endsWith('.svelte') && !/(^|\/)[a-z]+\.config\.[jt]s$/.test(path))
    .filter(({ path }) => !path.endsWith('.d.ts'))
    .filter(({ ast }) => ast.statements.some(isDefaultExport))
    .map(({ path }) => `${path} has a default export`);

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** What is unknown is `unknown`. */
export const noAny: Rule = (files) =>
  files.flatMap(({ path, ast }) => {
    const broken: string[] = [];
    visit(ast, (node) => {
      if (node.kind !== ts.SyntaxKind.AnyKeyword) return;
      const { line } = ast.getLineAndCharacterOfPosition(node.getStart());
      broken.push(`${path} says any in line ${line + 1}`);
    });
    return broken;
  });

function roomOf(path: string): string | undefined {
  return /^src\/lib\/([a-z0-9-]+)(\/|$)/.exec(path)?.[1];
}

function importsPackage(file: SourceFile, name: string, types: boolean): boolean {
  return file.imports.some(
    ({ specifier, typeOnly }) =>
      (specifier === name || specifier.startsWith(`${name}/`)) &&
      !specifier.includes('.css') &&
      (types || !typeOnly)
  );
}

function withoutExtension(path: string): string {
  return path.replace(/\.(ts|js|mjs)$/, '');
}
