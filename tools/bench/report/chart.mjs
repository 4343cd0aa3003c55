/**
 * A bar chart as an SVG file that reads on white and on black, with a mark where the goal is. Values are ratios, so the
 * axis is logarithmic.
 *
 * @param {{ title: string, subtitle: string, unit: string, note?: string,
 *   bars: { label: string, value: number, goal?: number, atLeast?: boolean }[] }} chart `atLeast`: the goal is a least value
 */
export function barChart({ title, subtitle, unit, note = '', bars }) {
  const [left, right, top, step] = [310, 90, 76, 20];
  const width = 860;
  const inner = width - left - right;
  const bottom = top + bars.length * step;
  const values = bars.flatMap(({ value, goal }) => [value, goal]).filter((value) => value > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(1, ...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(10, ...values)));
  const x = (value) =>
    left + (inner * Math.log10(Math.max(value, low) / low)) / Math.log10(high / low);
  const ticks = [];
  for (let value = low; value <= high; value *= 10) ticks.push(value);
  const lines = ticks.map(
    (value) =>
      `<line class="grid" x1="${fixed(x(value))}" x2="${fixed(x(value))}" y1="${top - 6}" y2="${bottom}"/>` +
      `<text class="small" x="${fixed(x(value))}" y="${bottom + 16}" text-anchor="middle">${value}${unit}</text>`,
  );
  const rows = bars.map(({ label, value, goal, atLeast }, index) => {
    const y = top + index * step;
    const missed = goal !== undefined && (atLeast ? value < goal : value > goal);
    const mark =
      goal === undefined
        ? ''
        : `<line class="goal" x1="${fixed(x(goal))}" x2="${fixed(x(goal))}" y1="${y}" y2="${y + step - 4}"/>`;
    return (
      `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${escape(label)}</text>` +
      `<rect class="${missed ? 'missed' : 'bar'}" x="${left}" y="${y + 2}" width="${fixed(Math.max(1, x(value) - left))}" height="${step - 8}" rx="2"/>` +
      `${mark}<text class="small" x="${fixed(Math.max(x(value), goal === undefined ? 0 : x(goal)) + 6)}" y="${y + 12}">${figure(value)}${unit}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 48}" width="${width}" height="${bottom + 48}" role="img" aria-label="${escape(title)}">
<style>
svg { background: #fff; }
text { font: 12px system-ui, sans-serif; fill: #24292f; }
.title { font-size: 16px; font-weight: 600; } .small { font-size: 11px; fill: #57606a; }
.bar { fill: #1a7f5a; } .missed { fill: #c4432b; } .goal { stroke: #24292f; stroke-width: 2; } .grid { stroke: #d0d7de; }
@media (prefers-color-scheme: dark) {
svg { background: #0d1117; } text { fill: #e6edf3; } .small { fill: #9198a1; }
.bar { fill: #3fb88b; } .missed { fill: #f0755c; } .goal { stroke: #e6edf3; } .grid { stroke: #3d444d; }
}
</style>
<text class="title" x="16" y="26">${escape(title)}</text>
<text class="small" x="16" y="46">${escape(subtitle)}</text>
${lines.join('\n')}
${rows.join('\n')}
<text class="small" x="16" y="${bottom + 38}">${escape(note)}</text>
</svg>
`;
}

const fixed = (value) => value.toFixed(1);
const figure = (value) => (value >= 100 ? Math.round(value) : value.toFixed(value < 10 ? 2 : 1));
const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );
