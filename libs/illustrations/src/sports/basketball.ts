import { CREAM, INK, IRON, SHADE } from '../style/paint.js';
import { ball } from '../style/ball.js';
import { vest } from '../style/kit.js';
import { type Sport, shadow } from '../style/scene.js';
import { shoe } from '../style/shoe.js';
import { at, box, fill, line, many, n } from '../style/svg.js';

const basketballBall = (r: number): string =>
  ball(
    '#e67a2e',
    r,
    line(
      INK,
      r * 0.045,
      `M0 ${n(-r)}C${n(r * 0.16)} ${n(-r * 0.4)} ${n(r * 0.16)} ${n(r * 0.4)} 0 ${n(r)}` +
        `M${n(-r)} 0C${n(-r * 0.4)} ${n(r * 0.2)} ${n(r * 0.4)} ${n(r * 0.2)} ${n(r)} 0` +
        `M${n(-r * 0.72)} ${n(-r * 0.72)}C${n(-r * 0.1)} ${n(-r * 0.36)} ${n(-r * 0.1)} ${n(r * 0.5)} ${n(-r * 0.66)} ${n(r * 0.76)}` +
        `M${n(r * 0.72)} ${n(-r * 0.72)}C${n(r * 0.36)} ${n(-r * 0.3)} ${n(r * 0.36)} ${n(r * 0.5)} ${n(r * 0.7)} ${n(r * 0.74)}`,
    ),
  );

/** A backboard with ring and net, 1000 × 960 around the origin. */
function hoop(rim: string, edge: string): string {
  const xs = [-190, -114, -38, 38, 114, 190];
  const low = [-120, -72, -24, 24, 72, 120];
  const net = many(5, (i) => {
    const a = xs[i] ?? 0,
      b = xs[i + 1] ?? 0,
      c = low[i] ?? 0,
      d = low[i + 1] ?? 0;
    const m = (a + b + c + d) / 4;
    return `M${a} 190L${n(m)} 300L${c} 420M${b} 190L${n(m)} 300L${d} 420`;
  });
  return (
    box(IRON, -44, 100, 88, 520) +
    box(SHADE, -500, -420, 1030, 660, 30) +
    box(CREAM, -510, -440, 1020, 650, 26) +
    line(edge, 24, 'M-486-416H486V186H-486Z') +
    line(edge, 20, 'M-170 110V-150H170V110') +
    box(rim, -70, 110, 140, 76, 10) +
    line(CREAM, 13, net) +
    line(CREAM, 11, 'M-158 300C-80 320 80 320 158 300M-126 420C-60 440 60 440 126 420') +
    line(rim, 34, 'M-206 186C-120 150 120 150 206 186C120 222-120 222-206 186Z')
  );
}

export const basketball: Sport = {
  setting: 'hall',
  tile: () => shadow(800, 1070, 380) + at(800, 590, -18, 1, basketballBall(452)),
  items: {
    ball: () => shadow(800, 1060, 370) + at(800, 600, 22, 1, basketballBall(430)),
    hoop: (p) =>
      at(800, 600, 0, 1.1, hoop(p.second, p.main)) + at(870, 640, 12, 1, basketballBall(160)),
    shoes: (p) =>
      shadow(830, 1060, 600) +
      at(
        940,
        540,
        -7,
        0.8,
        shoe({ upper: p.main, trim: p.second, sole: 'flat', high: true, mark: 'band' }),
      ) +
      at(
        700,
        800,
        -4,
        0.98,
        shoe({ upper: p.main, trim: p.second, sole: 'flat', high: true, mark: 'band' }),
      ),
    jersey: (p) =>
      shadow(800, 1110, 330) +
      at(
        800,
        590,
        -5,
        1.08,
        vest(
          p.main,
          p.second,
          fill(p.second, 'M-340 120H340V190H-340Z') + fill(CREAM, 'M-340 210H340V240H-340Z'),
        ),
      ),
  },
};
