import { readFile } from 'node:fs/promises';

const declared =
  /^(?:export (?:default )?)?(?:(?:let|var|const) (\w+) = (?:\w+ = )?)?class (\w+)/gm;

/**
 * Gives classes the names back that a bundler takes from them: one that mentions itself becomes `_Name` or `Name_1`, one of two of the same name
 * `Name2`. Logs and reports tell errors by these names, and Nest its own parts. A statement at the end of a module does it, once, so that no
 * line of it moves.
 */
export const classNames = {
  name: 'class-names',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const given = endangered(contents).map(nameAgain);
      return { contents: [contents, ...given].join('\n'), loader: 'js' };
    });
  },
};

/**
 * The classes at the top of a module whose names may be lost.
 * @param {string} text of the module
 * @returns {{ binding: string, name: string }[]}
 */
export function endangered(text) {
  return [...text.matchAll(declared)]
    .map(({ 0: head, 1: binding, 2: name, index }) => {
      const end = text.indexOf('\n}', index);
      const body = text.slice(index + head.length, end < 0 ? undefined : end);
      const isLost = /(Error|Exception)$/.test(name) || new RegExp(`\\b${name}\\b`).test(body);
      return { binding: binding ?? name, name, isLost: isLost || head.includes(`${name}_1`) };
    })
    .filter(({ name, isLost }) => isLost && name !== 'extends')
    .map(({ binding, name }) => ({ binding, name }));
}

/** A name that a class has by a static member of its own is not touched. */
function nameAgain({ binding, name }) {
  const own = `Object.getOwnPropertyDescriptor(${binding}, "name")`;
  return `if (${own}?.writable === false) Object.defineProperty(${binding}, "name", { value: "${name}" });`;
}
