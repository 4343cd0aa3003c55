import { CREAM } from '../style/paint.js';
import { ball, curve, seam } from '../style/ball.js';
import { racketBag } from '../style/kit.js';
import { tennisRacket } from '../style/racket.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, line } from '../style/svg.js';

/** A tennis ball of radius r. */
export const tennisBall = (r: number): string =>
  ball('#d9e24a', r, line('#fbfbe6', r * 0.085, curve(seam(64, 0.26, 0.5, 0.35), r)));

export const tennis: Sport = {
  setting: 'court',
  tile: (p) =>
    shadow(800, 1090, 500) +
    at(730, 590, 36, 1, tennisRacket(p.main, p.deep, p.second)) +
    at(1160, 830, 0, 1, tennisBall(190)),
  items: {
    racket: (p) =>
      shadow(800, 1090, 440) + at(810, 590, -38, 1.04, tennisRacket(p.main, p.deep, p.second)),
    balls: () =>
      shadow(800, 1060, 520) +
      at(560, 780, -30, 1, tennisBall(270)) +
      at(1110, 790, 50, 1, tennisBall(260)) +
      at(830, 400, 10, 1, tennisBall(260)),
    shoes: (p) =>
      shadow(830, 1050, 600) +
      pair(shoe({ upper: CREAM, trim: p.second, sole: 'flat', mark: 'wing', laces: p.main })),
    'racket-bag': (p) => shadow(800, 1110, 380) + at(800, 590, -18, 0.94, racketBag(p)),
  },
};
