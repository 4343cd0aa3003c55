/** A Markdown table with columns as wide as they need to be. */
export function table(heads, rows) {
  const all = [heads, ...rows].map((cells) => cells.map(String));
  const widths = heads.map((_, column) => Math.max(3, ...all.map((cells) => cells[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(all[0]), rule, ...all.slice(1).map(line)].join('\n');
}

/** 0.43, 1.8, 27, 1,340. */
export function short(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}
