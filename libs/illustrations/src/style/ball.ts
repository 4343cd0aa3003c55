import { SHADE, SHINE } from './paint.js';
import { clip, dot, fill, line, n, round, type Tone, xy } from './svg.js';

/** A point on the unit sphere; z points to the viewer. */
export type Point = readonly [x: number, y: number, z: number];

export const unit = ([x, y, z]: Point): Point => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};

/** Turns by `yaw` around the vertical, then by `pitch` around the horizontal axis, in radians. */
export const turned = ([x, y, z]: Point, yaw: number, pitch: number): Point => {
  const across = x * Math.cos(yaw) + z * Math.sin(yaw);
  const depth = z * Math.cos(yaw) - x * Math.sin(yaw);
  return [
    across,
    y * Math.cos(pitch) - depth * Math.sin(pitch),
    y * Math.sin(pitch) + depth * Math.cos(pitch),
  ];
};

/** A patch of the sphere as path data; corners behind the edge are pulled to it. Empty when hidden. */
export function patch(points: readonly Point[], r: number): string {
  if (!points.some(([, , z]) => z > 0)) return '';
  const flat = points.map(([x, y, z]) => {
    const pull = z < 0 ? r / Math.hypot(x, y) : r;
    return xy(x * pull, y * pull);
  });
  return `M${flat.join('L')}Z`;
}

/** The visible parts of a curve on the sphere, as path data. */
export function curve(points: readonly Point[], r: number): string {
  let d = '';
  let drawing = false;
  for (const [x, y, z] of points) {
    if (z > -0.02) d += `${drawing ? 'L' : 'M'}${xy(x * r, y * r)}`;
    drawing = z > -0.02;
  }
  return d;
}

/** The closed seam of a tennis ball or baseball, `steps` points long. `b` sets how far its loops reach. */
export const seam = (steps: number, b: number, yaw: number, pitch: number): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const t = (i / steps) * 2 * Math.PI;
    const a = 1 - b;
    return turned(
      [
        a * Math.cos(t) + b * Math.cos(3 * t),
        a * Math.sin(t) - b * Math.sin(3 * t),
        2 * Math.sqrt(a * b) * Math.sin(2 * t),
      ],
      yaw,
      pitch,
    );
  });

/** The shade and highlight that make a disc of radius r round. */
export const rounding = (r: number): string =>
  fill(SHADE, round(0, 0, r) + round(-r * 0.17, -r * 0.2, r * 1.04)) +
  line(
    SHINE,
    r * 0.06,
    `M${xy(-r * 0.8, -r * 0.22)}A${n(r * 0.83)} ${n(r * 0.83)} 0 0 1 ${xy(-r * 0.28, -r * 0.78)}`,
  );

/** A ball of radius r at the origin, `marks` drawn on it. */
export const ball = (tone: Tone, r: number, ...marks: string[]): string =>
  dot(tone, 0, 0, r) + clip(round(0, 0, r), ...marks, rounding(r));
