import { CREAM, CHALK, SHADE } from '../style/paint.js';
import { racketBag } from '../style/kit.js';
import { badmintonRacket } from '../style/racket.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, clip, fill, line, n } from '../style/svg.js';

/** A shuttlecock standing on its cork, 620 × 860 around the origin. */
function shuttlecock(band: string): string {
  const feather = (i: number): string => {
    const spread = (i - 3) / 3;
    const x = spread * 280;
    const base = spread * 88;
    const top = -400 + Math.abs(spread) * 56;
    return (
      fill(
        i % 2 === 0 ? CREAM : CHALK,
        `M${n(base - 16)} 170L${n(x - 62)} ${n(top + 60)}Q${n(x)} ${n(top - 70)} ${n(x + 62)} ${n(top + 60)}L${n(base + 16)} 170Z`,
      ) + line(SHADE, 7, `M${n(base)} 170L${n(x)} ${n(top + 10)}`)
    );
  };
  const cork = 'M-122 180H122V250C122 350 60 420 0 420S-122 350-122 250Z';
  return (
    [1, 3, 5, 0, 6, 2, 4].map(feather).join('') +
    line([band, 0.8], 9, 'M-176-40Q0-4 176-40M-142 60Q0 96 142 60') +
    fill(CREAM, cork) +
    clip(
      cork,
      fill(band, 'M-140 170H140V240Q0 270-140 240Z'),
      fill(SHADE, 'M40 160C60 300 40 380-20 430H140V160Z'),
    )
  );
}

export const badminton: Sport = {
  setting: 'court',
  tile: (p) =>
    shadow(800, 1080, 520) +
    at(700, 600, 34, 0.98, badmintonRacket(p.main, p.deep, p.second)) +
    at(1130, 640, -24, 0.86, shuttlecock(p.second)),
  items: {
    racket: (p) =>
      shadow(800, 1090, 460) + at(800, 596, 42, 1.04, badmintonRacket(p.main, p.deep, p.second)),
    shuttlecock: (p) =>
      shadow(820, 1080, 430) +
      at(1110, 520, 28, 0.74, shuttlecock(p.main)) +
      at(640, 620, -18, 1.06, shuttlecock(p.second)),
    shoes: (p) =>
      shadow(830, 1050, 600) +
      pair(shoe({ upper: CREAM, trim: p.main, sole: 'runner', mark: 'band', laces: p.second })),
    'racket-bag': (p) => shadow(800, 1110, 380) + at(800, 590, 20, 0.94, racketBag(p)),
  },
};
