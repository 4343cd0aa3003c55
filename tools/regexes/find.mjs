import ts from 'typescript';

/**
 * Regular expressions of a source: literals, and what `RegExp` is called with.
 *
 * @param {string} file its name; the ending says whether it holds tags
 * @param {string} text
 * @returns {{ line: number, written: string }[]} `written` is `/…/flags`, or the whole call where the pattern is put together
 */
export function findRegexes(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, written) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ line: line + 1, written });
  };
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) add(node, node.text);
    else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      if (node.expression.getText() === 'RegExp') add(node, constructed(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function constructed(node) {
  const [pattern, flags] = node.arguments ?? [];
  const isPlain = (part) => part === undefined || ts.isStringLiteralLike(part);
  if (!pattern || !isPlain(pattern) || !isPlain(flags)) return node.getText();
  return `/${pattern.text}/${flags?.text ?? ''}`;
}
