import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path in the repository without extension for relative ones, else undefined. */
  readonly target: string | undefined;
  /** Gone after compiling. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export interface SourceFile {
  /** Path in the repository, with slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly ast: ts.SourceFile;
}

/** Reads what the rules look at from the text of a .ts, .js, .mjs or .svelte file. */
export function toSourceFile(path: string, text: string): SourceFile {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const ast = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean) =>
    imports.push({ specifier, target: targetOf(path, specifier), typeOnly, dynamic });

  visit(ast, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause), false);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true, false);
    }
  });
  return { path, imports, ast };
}

/** All sources below a folder of the repository. */
export function readSources(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return readSources(root, path);
    if (!/\.(ts|js|mjs|svelte)$/.test(name)) return [];
    return [toSourceFile(path, readFileSync(join(root, path), 'utf8'))];
  });
}

/** Calls back for every node below one, itself included. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  ts.forEachChild(node, (child) => visit(child, callback));
}

function scriptsOf(svelte: string): string {
  return [...svelte.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function targetOf(path: string, specifier: string): string | undefined {
  const bare = specifier.split('?', 1)[0] ?? '';
  const relative = bare.startsWith('$lib/')
    ? bare.replace('$lib/', 'src/lib/')
    : bare.startsWith('.')
      ? posix.join(dirname(path), bare)
      : undefined;
  return relative?.replace(/\.(ts|js|mjs)$/, '');
}
