import { CREAM, INK, IRON, NIGHT, RUBBER, SHADE, SHINE, STEEL } from './paint.js';
import { at, dot, fill, line, many, n, ring, round } from './svg.js';

/** A wheel of radius r at the origin. */
export interface WheelLook {
  readonly r: number;
  readonly tyre: number;
  readonly rim: number;
  readonly rimTone: string;
  readonly spokes?: number;
  readonly knobs?: boolean;
  readonly disc?: string;
}

/** A spoked wheel, or a closed one when `disc` is a colour. */
export function wheel({ r, tyre, rim, rimTone, spokes = 24, knobs, disc }: WheelLook): string {
  const inner = r - tyre - rim;
  const angle = (i: number): number => (i / spokes) * 2 * Math.PI;
  const d = many(spokes, (i) => {
    const lean = angle(i) + (i % 2 === 0 ? 0.9 : -0.9);
    return `M${n(16 * Math.cos(lean))} ${n(16 * Math.sin(lean))}L${n(inner * Math.cos(angle(i)))} ${n(inner * Math.sin(angle(i)))}`;
  });
  const tread = many(44, (i) => {
    const a = (i / 44) * 2 * Math.PI;
    return `M${n((r - 4) * Math.cos(a))} ${n((r - 4) * Math.sin(a))}L${n((r + 8) * Math.cos(a))} ${n((r + 8) * Math.sin(a))}`;
  });
  const body = disc
    ? dot(disc, 0, 0, r - tyre) +
      fill(
        SHADE,
        `M0 0L${n(-r * 0.6)} ${n(r * 0.72)}A${n(r * 0.94)} ${n(r * 0.94)} 0 0 0 ${n(r * 0.6)} ${n(r * 0.72)}Z`,
      ) +
      ring(SHINE, 6, 0, 0, r * 0.55)
    : line(STEEL, 4, d) + ring(rimTone, rim, 0, 0, r - tyre - rim / 2);
  return (
    (knobs ? line(NIGHT, 18, tread) : '') +
    body +
    ring(INK, tyre, 0, 0, r - tyre / 2) +
    dot(RUBBER, 0, 0, r * 0.075) +
    dot(STEEL, 0, 0, r * 0.03)
  );
}

/** Frame points in millimetres from the rear axle, y down. */
export interface BikeLook {
  readonly kind: 'road' | 'mountain' | 'aero';
  readonly frame: string;
  readonly deep: string;
  readonly trim: string;
}

const shapes = {
  road: {
    bb: [404, 70],
    seat: [251, -448],
    saddle: [196, -622],
    top: [800, -462],
    head: [790, -490],
    crown: [833, -343],
    front: [985, 0],
    r: 336,
    tube: 34,
  },
  mountain: {
    bb: [430, 48],
    seat: [292, -360],
    saddle: [222, -596],
    top: [846, -478],
    head: [834, -514],
    crown: [880, -392],
    front: [1080, 0],
    r: 366,
    tube: 44,
  },
  aero: {
    bb: [404, 70],
    seat: [276, -420],
    saddle: [244, -610],
    top: [812, -440],
    head: [802, -470],
    crown: [838, -346],
    front: [975, 0],
    r: 336,
    tube: 46,
  },
} as const;

const bars = {
  road:
    line(INK, 28, 'M782-520L872-548L930-552C1000-552 1010-470 960-440L890-424') +
    fill(NIGHT, 'M940-566C985-580 1000-540 1004-500C990-480 975-500 960-530Z'),
  mountain:
    line(INK, 26, 'M820-560L860-586') +
    line(INK, 30, 'M800-604L930-572') +
    line(NIGHT, 42, 'M770-612L840-596'),
  aero:
    line(INK, 28, 'M790-510L850-520L960-500') +
    line(INK, 26, 'M800-560L1010-596C1050-600 1060-630 1056-660') +
    line(NIGHT, 40, 'M790-566H850'),
};

/** A bicycle in profile, riding to the right, about 1380 × 820 around the origin. */
export function bike({ kind, frame, deep, trim }: BikeLook): string {
  const s = shapes[kind];
  const to = (...points: (readonly [number, number])[]): string =>
    `M${points.map((p) => p.join(' ')).join('L')}`;
  const [bx, by] = s.bb;
  const [sx, sy] = s.saddle;
  const rubber = kind === 'mountain' ? 52 : 26;
  const rim = kind === 'aero' ? 90 : kind === 'road' ? 30 : 22;
  const look = {
    r: s.r,
    tyre: rubber,
    rim,
    rimTone: kind === 'mountain' ? RUBBER : deep,
    knobs: kind === 'mountain',
  };
  const legs =
    kind === 'mountain'
      ? line(IRON, 40, to(s.crown, [940, -220])) + line(deep, 56, to([928, -250], s.front))
      : line(
          deep,
          kind === 'aero' ? 40 : 30,
          `M${s.crown.join(' ')}L${s.front[0] - 62} -140Q${s.front[0] - 30} -50 ${s.front.join(' ')}`,
        );
  return at(
    0,
    0,
    0,
    kind === 'mountain' ? 0.79 : 0.84,
    at(
      kind === 'mountain' ? -540 : -490,
      150,
      0,
      1,
      wheel(kind === 'aero' ? { ...look, disc: trim } : look),
      at(s.front[0], s.front[1], 0, 1, wheel(look)),
      line(IRON, 9, `M${bx} ${by - 92}L0 -44M${bx} ${by + 92}L0 44`),
      line(deep, s.tube * 0.62, to(s.bb, [0, 0], s.seat)),
      legs,
      line(IRON, s.tube * 0.7, to(s.seat, s.saddle)),
      line(frame, s.tube, to(s.seat, s.top)),
      line(frame, s.tube * 1.2, to(s.crown, s.bb)),
      line(frame, s.tube, to(s.seat, s.bb)),
      line(frame, s.tube * 1.35, to(s.head, s.crown)),
      line(SHINE, 8, to([s.seat[0] + 60, s.seat[1] - 12], [s.top[0] - 60, s.top[1] - 6])),
      line(
        trim,
        s.tube * 1.2,
        to(
          [700, kind === 'mountain' ? -230 : -230 + 6],
          [760, kind === 'mountain' ? -284 : -284 + 6],
        ),
      ),
      line(INK, 30, to(s.head, [s.head[0] - 10, s.head[1] - 36])),
      bars[kind],
      fill(
        NIGHT,
        `M${sx - 140} ${sy - 26}C${sx - 100} ${sy - 60} ${sx} ${sy - 26} ${sx + 150} ${sy - 36}C${sx + 176} ${sy - 20} ${sx + 150} ${sy - 4} ${sx + 90} ${sy}C${sx} ${sy + 14} ${sx - 70} ${sy + 36} ${sx - 120} ${sy + 30}Z`,
      ),
      dot(IRON, 0, 0, 46),
      dot(INK, 0, 0, 20),
      fill(INK, round(bx, by, 98) + round(bx, by, 66)),
      many(5, (i) =>
        line(
          INK,
          16,
          `M${bx} ${by}L${n(bx + 80 * Math.cos(i * 1.2566))} ${n(by + 80 * Math.sin(i * 1.2566))}`,
        ),
      ),
      line(NIGHT, 26, `M${bx - 100} ${by - 130}L${bx + 100} ${by + 130}`),
      line(RUBBER, 30, `M${bx - 150} ${by - 134}h100M${bx + 56} ${by + 136}h100`),
      dot(CREAM, bx, by, 18),
    ),
  );
}
