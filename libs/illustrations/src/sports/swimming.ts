import { CREAM, INK, SHADE, SHINE, type Paint } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, fill, line, mirror } from '../style/svg.js';

/** Swimming goggles, 1240 × 560 around the origin. */
export function swimGoggles(frame: string, deep: string, lens: string, strap: string): string {
  const glass =
    'M-90-40C-110-120-240-160-350-130C-440-100-470-20-440 70C-410 150-290 180-200 150C-120 120-80 40-90-40Z';
  const half =
    line(strap, 50, 'M-440-20C-560-60-600-160-560-250C-500-340-300-370 0-370') +
    line(frame, 70, glass) +
    fill(lens, glass) +
    clip(
      glass,
      fill(SHINE, 'M-460-160H-300L-400 190H-500ZM-250-160H-200L-300 190H-350Z'),
      fill(SHADE, 'M-480 90C-300 60-160 60-60 20V200H-480Z'),
    ) +
    line(SHADE, 16, 'M-450 100C-400 190-290 210-190 180') +
    box(deep, -520, -70, 90, 100, 20);
  return (
    half +
    mirror(half) +
    line(deep, 40, 'M-70-60C-30-90 30-90 70-60') +
    line(SHINE, 12, 'M-400-80C-370-110-320-120-270-114M250-114C290-110 330-100 360-80')
  );
}

function cap(main: string, deep: string, trim: string): string {
  const dome =
    'M-440 180C-470-180-270-400 10-400S480-180 440 180C380 240 260 180 0 180S-380 240-440 180Z';
  return (
    fill(main, dome) +
    clip(
      dome,
      fill(
        trim,
        'M-500 60C-300-60-160 120 0 20S300-80 500 20V110C300 10 160 60 0 110S-300 30-500 150Z',
      ),
      fill(SHADE, 'M200-400C380-220 380 20 300 220H480V-400Z'),
    ) +
    line(deep, 18, 'M-430 186C-360 220-260 172 0 172S360 220 430 186') +
    line(deep, 10, 'M0-398C-50-300-60-240-50-180') +
    line(SHINE, 20, 'M-350-40C-330-180-250-280-140-320')
  );
}

function kickboard(p: Paint): string {
  const body =
    'M-300-330C-290-480 290-480 300-330L320 400C310 470 170 470 110 400C60 350-60 350-110 400C-170 470-310 470-320 400Z';
  return (
    fill(
      p.deep,
      'M-270-300C-260-450 320-450 330-300L350 430C340 500 200 500 140 430H-80C-140 500-280 500-290 430Z',
    ) +
    fill(p.main, body) +
    clip(
      body,
      fill(
        p.second,
        'M-340-20C-240-90-140 50 0-20S240-90 340-20V90C240 20 140 160 0 90S-240 20-340 90Z',
      ),
      fill(
        CREAM,
        'M-340 130C-240 60-140 200 0 130S240 60 340 130V160C240 90 140 230 0 160S-240 90-340 160Z',
      ),
      fill(SHADE, 'M160-460C240-100 240 200 180 480H360V-460Z'),
    ) +
    fill(INK, 'M-80-340C-80-370 80-370 80-340V-310C80-280-80-280-80-310Z') +
    line(SHINE, 16, 'M-250-300C-240-360-190-390-130-400')
  );
}

function flipper(p: Paint): string {
  const body =
    'M-130-520C-120-590 120-590 130-520L150-250C190-60 260 200 270 470C180 540 90 490 0 530C-90 490-180 540-270 470C-260 200-190-60-150-250Z';
  return (
    fill(p.main, body) +
    clip(
      body,
      fill(p.second, 'M-130 20C-60-40 60-40 130 20L170 560H-170Z'),
      fill(SHADE, 'M90-580C110-200 180 200 170 560H300V-580Z'),
    ) +
    line(p.deep, 34, 'M-120-240C-170-40-230 220-240 460M120-240C170-40 230 220 240 460') +
    line(p.deep, 18, 'M-44 40L-60 480M44 40L60 480') +
    fill(INK, 'M-90-500C-80-550 80-550 90-500L80-330C40-260-40-260-80-330Z') +
    line(SHINE, 14, 'M-130-300L-120-480')
  );
}

export const swimming: Sport = {
  setting: 'water',
  tile: (p) =>
    shadow(800, 960, 520) +
    at(800, 660, -6, 1.14, swimGoggles(p.main, p.deep, p.secondDeep, p.second)),
  items: {
    goggles: (p) =>
      shadow(800, 940, 520) +
      at(800, 660, 5, 1.12, swimGoggles(p.second, p.secondDeep, p.deep, p.main)),
    cap: (p) => shadow(800, 960, 460) + at(800, 680, -7, 1.12, cap(p.main, p.deep, p.second)),
    kickboard: (p) => shadow(800, 1130, 380) + at(790, 590, 12, 1.04, kickboard(p)),
    fins: (p) =>
      shadow(800, 1130, 460) +
      at(1030, 590, 10, 0.96, flipper(p)) +
      at(590, 600, -8, 0.98, flipper(p)),
  },
};
