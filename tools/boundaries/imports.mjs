import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const BUILTIN = new Set(builtinModules);

/**
 * The imports of a source, exports-from and dynamic imports included.
 * @param {string} file path, for its kind (.ts or .tsx)
 * @param {string} text
 * @returns {{ specifier: string, typeOnly: boolean, line: number }[]}
 */
export function importsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, literal, typeOnly) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ specifier: literal.text, typeOnly, line });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnlyImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && isModuleCall(node)) add(node, node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnlyImport({ importClause }) {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  return (
    !importClause.name &&
    named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

function isModuleCall({ expression, arguments: [first] }) {
  if (!first || !ts.isStringLiteralLike(first)) return false;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

const ENVIRONMENT = [
  /process\s*(\?\.|\.)\s*env\b/,
  /process\s*\[\s*['"`]env/,
  /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
  /import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](node:)?process['"]/,
  // Under another name the whole of it could not be followed any further.
  /import\s+(\*\s*as\s+)?[\w$]+[^'"]*\bfrom\s*['"](node:)?process['"]/,
  /(import|require)\s*\(\s*['"](node:)?process['"]/,
];

/** True when the source reads `process.env` in any spelling. */
export function readsEnvironment(text) {
  return ENVIRONMENT.some((spelling) => spelling.test(text));
}

/** The package that a bare specifier names (`@nestjs/common/x` → `@nestjs/common`), or undefined for a relative or built-in one. */
export function packageOf(specifier) {
  if (specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('node:'))
    return undefined;
  const [first, second] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return BUILTIN.has(name) ? undefined : name;
}

/** The source file that a relative specifier means, relative to `root`; undefined when there is none. */
export function resolveRelative(root, file, specifier) {
  const base = normalize(join(dirname(file), specifier));
  const stem = base.replace(/\.js$/, '');
  const candidates = [`${stem}.ts`, `${stem}.tsx`, base, `${base}/index.ts`];
  return candidates
    .find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(root, candidate)))
    ?.replaceAll('\\', '/');
}
