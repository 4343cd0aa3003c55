import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { classNames, endangered } from './class-names.mjs';

const names = (text) => endangered(text).map(({ binding, name }) => `${binding}: ${name}`);

test.each([
  ['class Plain {\n  a = 1;\n}', []],
  ['class Own {\n  other = new Own();\n}', ['Own: Own']],
  ['export class Own {\n  static one = Own.two;\n}', ['Own: Own']],
  ['let Decorated = Decorated_1 = class Decorated extends Base {\n}', ['Decorated: Decorated']],
  ['let Here = class There {\n  a = There;\n}', ['Here: There']],
  ['class LostError extends Error {\n}', ['LostError: LostError']],
  ['exports.default = class extends Base {\n}', []],
  ['  class Nested {\n    a = Nested;\n  }', []],
  ['class Alone {\n}\nclass Other {\n  a = Alone;\n}', []],
])('in %j', (text, expected) => expect(names(text)).toEqual(expected));

test('classes in a bundle have the names that they were given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradyfit-names-'));
  try {
    const write = (name, text) => writeFileSync(join(folder, name), text);
    write('a.js', 'export class LostError extends Error {\n}\n');
    write('b.js', 'export class LostError extends Error {\n}\n');
    write(
      'own.js',
      `export class Own {
  static one = new Own();
}
export class Named {
  static name = 'by itself';
  static one = new Named();
}
`,
    );
    write(
      'main.js',
      `import { LostError as first } from './a.js';
import { LostError as second } from './b.js';
import { Named, Own } from './own.js';
console.log([first.name, second.name, Own.one.constructor.name, Named.name]);
`,
    );
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'main.js')],
      bundle: true,
      minifySyntax: true,
      format: 'esm',
      write: false,
      plugins: [classNames],
    });
    const said = [];
    new Function('console', outputFiles[0].text)({ log: (names) => said.push(names) });
    expect(said).toEqual([['LostError', 'LostError', 'Own', 'by itself']]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
