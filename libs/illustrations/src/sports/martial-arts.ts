import { CHALK, CREAM, INK, NIGHT, SHADE, SHINE, type Paint } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, dot, fill, line, mirror } from '../style/svg.js';

const knot = (belt: string): string =>
  fill(
    belt,
    'M-30 130C-60 250-120 340-190 420L-110 450C-40 360 0 260 20 150ZM30 130C50 250 90 340 150 430L230 390C160 310 110 230 80 130Z',
  ) +
  box(belt, -80, 70, 160, 100, 34) +
  line(SHADE, 12, 'M-50 100C-10 130 20 140 60 130M-150 400L-100 420M150 400L200 380');

/** A jacket with its belt tied, laid flat, 1240 × 940 around the origin. */
function gi(belt: string, lapel: string): string {
  const body =
    'M-160-440H160L340-380L620 30L470 130L320-70L340 440C150 480-150 480-340 440L-320-70L-470 130L-620 30L-340-380Z';
  return (
    fill(CREAM, body) +
    clip(
      body,
      fill(
        CHALK,
        'M320-80C280 100 290 300 250 480H360L340-70ZM-320-80C-300 0-290 60-290 160L-330 200ZM320-80L440-280L350-60ZM-320-80L-440-280L-350-60Z',
      ),
      line(CHALK, 22, 'M-640 60L-480 160M640 60L480 160'),
      fill(SHADE, 'M-160-440H160L30-120L-40-180Z'),
    ) +
    fill(
      lapel,
      'M160-440L226-424C170-220 40-40-160 180L-240 460H-330C-290 260-180 60-20-120C60-210 120-320 160-440Z',
    ) +
    fill(CHALK, 'M-160-440L-226-424C-190-300-120-190-40-100L20-166C-60-240-120-330-160-440Z') +
    line(
      SHADE,
      8,
      'M-226-424C-190-300-120-190-40-100M160-440C120-320 60-210-20-120C-180 60-290 260-330 460',
    ) +
    fill(belt, 'M-336 70H336V150H-336Z') +
    line(SHADE, 8, 'M-330 110H330') +
    knot(belt)
  );
}

/** A coiled belt, 900 × 620 around the origin. */
function belt(tone: string, deep: string): string {
  const coil = (r: number, t: string): string =>
    line(
      t,
      60,
      `M${-r} 0C${-r} ${-r * 0.62} ${r} ${-r * 0.62} ${r} 0C${r} ${r * 0.62} ${-r} ${r * 0.62} ${-r} 0Z`,
    );
  return (
    at(0, 90, 0, 1, coil(400, deep)) +
    at(0, 30, 0, 1, coil(400, tone), coil(300, deep), coil(200, tone), coil(100, deep)) +
    line(deep, 92, 'M330 210C420 280 480 300 560 330') +
    line(tone, 84, 'M330 190C420 250 480 280 560 306') +
    line(CREAM, 84, 'M500 282L520 290') +
    line(SHINE, 12, 'M-390-60C-350-150-240-210-120-226')
  );
}

function shield(p: Paint): string {
  const face =
    'M-300-470C-340-470-360-440-360-400V400C-360 450-330 480-290 480H210C250 480 280 450 280 400V-400C280-440 260-470 220-470Z';
  return (
    fill(p.deep, 'M220-470L390-410C410-400 420-380 420-360V370C420 400 410 420 390 430L220 480Z') +
    line(INK, 44, 'M330-250C480-240 480-60 330-50M330 60C480 70 480 250 330 260') +
    fill(p.main, face) +
    clip(face, fill(SHADE, 'M80-480C200-200 200 200 80 490H300V-480Z')) +
    dot(CREAM, -40, 0, 250) +
    dot(p.second, -40, 0, 180) +
    dot(CREAM, -40, 0, 104) +
    dot(p.second, -40, 0, 44) +
    line(SHINE, 18, 'M-310-380V-220')
  );
}

function mitt(p: Paint): string {
  const hand = 'M-250 160C-310-20-310-220-240-340C-160-440 140-440 210-330C270-220 260-20 220 160Z';
  return (
    fill(p.deep, 'M-236 140H210L226 430C100 470-120 470-246 430Z') +
    box(p.second, -260, 250, 500, 110, 20) +
    box(CREAM, 100, 270, 130, 70, 12) +
    fill(p.main, hand) +
    clip(
      hand,
      fill(p.deep, 'M-330-60C-200-110 120-110 300-60V20C120-30-200-30-330 20Z'),
      fill(SHADE, 'M110-430C200-200 180 20 120 180H280V-430Z'),
      line(
        p.deep,
        18,
        'M-120-430C-130-300-130-200-120-80M0-440V-90M120-430C130-300 130-200 120-80',
      ),
    ) +
    fill(p.main, 'M-250 60C-380 20-420-120-360-200C-300-250-240-180-220-80Z') +
    fill(NIGHT, 'M-150 60H130V110H-150Z') +
    line(SHINE, 16, 'M-236-200C-226-270-200-310-160-336')
  );
}

export const martialArts: Sport = {
  setting: 'hall',
  tile: () => shadow(800, 1120, 400) + at(800, 590, 0, 1.07, gi(NIGHT, CREAM)),
  items: {
    gi: (p) => shadow(800, 1120, 400) + at(800, 590, -4, 1.06, gi(p.main, CREAM)),
    belt: (p) => shadow(800, 960, 560) + at(770, 620, -6, 1.24, belt(p.main, p.deep)),
    'kick-shield': (p) => shadow(820, 1110, 420) + at(780, 590, 6, 1.02, shield(p)),
    'sparring-gloves': (p) =>
      shadow(800, 1080, 520) +
      at(1080, 590, 16, 0.96, mirror(mitt(p))) +
      at(580, 620, -10, 1.02, mitt(p)),
  },
};
