/** A colour, or a colour with its opacity (0..1). */
export type Tone = string | readonly [color: string, opacity: number];

/** Writes a number with at most one decimal: a tenth of a unit is a fortieth of a pixel on a card. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** One coordinate pair of path data. */
export const xy = (x: number, y: number): string => `${n(x)} ${n(y)}`;

function paint(name: 'fill' | 'stroke', tone: Tone): string {
  if (typeof tone === 'string') return `${name}="${tone}"`;
  return `${name}="${tone[0]}" ${name}-opacity="${tone[1]}"`;
}

const inked = (tone: Tone, width: number): string =>
  `fill="none" ${paint('stroke', tone)} stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"`;

/** A filled shape; overlapping parts of one path cut holes. */
export const fill = (tone: Tone, d: string): string =>
  `<path ${paint('fill', tone)} fill-rule="evenodd" d="${d}"/>`;

/** A stroke with round ends. */
export const line = (tone: Tone, width: number, d: string): string =>
  `<path ${inked(tone, width)} d="${d}"/>`;

/** A filled circle, or ellipse when `ry` differs. */
export const dot = (tone: Tone, x: number, y: number, r: number, ry = r): string =>
  `<ellipse ${paint('fill', tone)} cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(ry)}"/>`;

/** The outline of a circle or ellipse. */
export const ring = (tone: Tone, width: number, x: number, y: number, r: number, ry = r): string =>
  `<ellipse ${inked(tone, width)} cx="${n(x)}" cy="${n(y)}" rx="${n(r)}" ry="${n(ry)}"/>`;

/** A filled rectangle with corners of radius `r`. */
export const box = (tone: Tone, x: number, y: number, w: number, h: number, r = 0): string =>
  `<rect ${paint('fill', tone)} x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}"/>`;

/** Path data of a circle or ellipse, for clips and holes. */
export const round = (x: number, y: number, r: number, ry = r): string =>
  `M${xy(x - r, y)}a${n(r)} ${n(ry)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(ry)} 0 1 0 ${n(-2 * r)} 0Z`;

/** Places what is drawn around the origin: moved, turned (degrees clockwise) and scaled. */
export const at = (
  x: number,
  y: number,
  turn: number,
  scale: number,
  ...body: string[]
): string => {
  const size = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  return `<g transform="translate(${xy(x, y)}) rotate(${n(turn)})${size}">${body.join('')}</g>`;
};

/** Makes wider or higher around the origin. */
export const stretch = (across: number, down: number, ...body: string[]): string =>
  `<g transform="scale(${across} ${down})">${body.join('')}</g>`;

/** Mirrors left and right around the origin. */
export const mirror = (...body: string[]): string => stretch(-1, 1, ...body);

/** The same thing `count` times, told its index. */
export const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

/** FNV-1a: a short name for a clip shape, so that the same shape is defined once in a drawing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value.toString(36);
}

/** Shows only the part of `body` inside the shape `d`. */
export const clip = (d: string, ...body: string[]): string => {
  const id = `@${hash(d)}`;
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${body.join('')}</g>`;
};

/** A whole drawing, 4:3, whose ids all start with `name`. */
export function drawing(name: string, ...body: string[]): string {
  const defined = new Set<string>();
  const content = body
    .join('')
    .replace(/<clipPath id="(@\w+)">.*?<\/clipPath>/g, (definition, id: string) => {
      if (defined.has(id)) return '';
      defined.add(id);
      return definition;
    })
    .replaceAll('@', `${name}-`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200" width="1600" height="1200">${content}</svg>\n`;
}
