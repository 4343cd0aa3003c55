/** The end of what a command said: enough to see why it failed. */
export function failureOf(output, lines = 15) {
  return output
    .split(/[\r\n]+/)
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-lines)
    .join('\n');
}
