import { CHALK, CREAM, INK, IRON, RUBBER, SHADE, SHINE, STEEL } from './paint.js';
import { at, box, clip, fill, line, many, n } from './svg.js';

const LOW =
  'M-515 150C-550 60-545-70-520-190C-512-222-470-225-452-198C-400-112-300-104-195-165L-132-262C-115-284-72-278-54-252C30-140 120-62 240-24C400 22 545 40 556 150Z';
const HIGH =
  'M-515 150C-545 40-515-110-512-230L-528-400C-526-432-490-436-470-420C-400-375-300-375-225-420L-170-480C-150-500-100-490-92-466C-60-300 90-80 240-24C400 22 545 40 556 150Z';

/** What tells one shoe from another. */
export interface ShoeLook {
  readonly upper: string;
  readonly trim: string;
  readonly sole: 'runner' | 'flat' | 'studs' | 'spikes' | 'heel';
  readonly high?: boolean;
  readonly mark?: 'wing' | 'band' | 'saddle' | 'none';
  readonly laces?: string;
}

const soles: Record<ShoeLook['sole'], (trim: string) => string> = {
  runner: (trim) =>
    fill(
      CREAM,
      'M-538 120C-480 156-300 146-150 160C100 180 400 146 560 112C598 190 548 254 450 258H-430C-545 258-566 190-538 120Z',
    ) +
    fill(
      trim,
      'M-546 180C-300 215 200 222 576 178C576 190 574 200 566 214C540 236 500 257 450 258H-430C-530 258-552 220-546 180Z',
    ) +
    line(INK, 22, 'M-430 262H-150M-40 262H440'),
  flat: (trim) =>
    box(CREAM, -530, 130, 1094, 96, 40) +
    line(trim, 14, 'M-505 170H540') +
    line(INK, 18, 'M-480 228H500'),
  studs: (trim) =>
    many(5, (i) => {
      const x = [-430, -310, 130, 260, 400][i] ?? 0;
      return fill(IRON, `M${n(x - 42)} 180H${n(x + 42)}L${n(x + 24)} 268H${n(x - 24)}Z`);
    }) +
    fill(
      trim,
      'M-522 130H558C572 180 520 204 460 204H80C20 204 0 178-50 178H-190C-240 178-260 206-310 206H-460C-515 206-532 180-522 130Z',
    ) +
    line(INK, 14, 'M-490 206H-300M70 204H470'),
  spikes: (trim) =>
    many(4, (i) =>
      fill(IRON, `M${n(130 + i * 90)} 190H${n(166 + i * 90)}L${n(148 + i * 90)} 250Z`),
    ) +
    fill(
      CREAM,
      'M-528 120C-400 150 300 160 560 124C560 176 460 196 360 196H60C-40 196-200 214-330 214C-470 214-540 190-528 120Z',
    ) +
    fill(trim, 'M-80 196C80 170 380 176 556 150C548 186 460 196 360 196Z'),
  heel: (trim) =>
    fill(INK, 'M-520 140H556C560 172 520 184 480 184H-180L-190 240H-500Z') +
    line(trim, 12, 'M-500 160H530'),
};

const marks = {
  wing: (trim: string) => fill(trim, 'M-470 40C-330-20-200-30-60-120L10-60C-80 40-220 90-500 110Z'),
  band: (trim: string) =>
    fill(trim, 'M-230-110L-90-170L110 150H-120ZM-290-80L-250-100L-160 150H-220Z'),
  saddle: (trim: string) => fill(trim, 'M-240-200L-40-260L200-30L130 160H-200Z'),
  none: () => '',
};

/** A shoe in profile, toe to the right, about 1120 × 560 around the origin. */
export function shoe(look: ShoeLook): string {
  const outline = look.high ? HIGH : LOW;
  const laces = look.laces ?? CREAM;
  const rise = look.high ? 7 : 5;
  return (
    fill(look.upper, outline) +
    clip(
      outline,
      marks[look.mark ?? 'wing'](look.trim),
      fill(look.trim, 'M-560-240H-430C-400-100-420 40-380 160H-560Z'),
      fill(SHADE, 'M300 20C380 50 430 90 440 160H600V20Z'),
      fill(SHADE, 'M-560 90C-200 130 300 120 600 80V170H-560Z'),
      look.high
        ? fill(look.trim, 'M-250-540L-60-540L-60-330L260-20L130 30C-60-60-180-220-215-410Z')
        : fill(look.trim, 'M-210-300L-20-290L270-20L130 36C0 0-120-80-190-180Z'),
    ) +
    many(rise, (i) => {
      const t = i / 4;
      const x = look.high && i > 4 ? -110 - (i - 5) * 26 : 196 - t * 250;
      const y = look.high && i > 4 ? -300 - (i - 5) * 76 : -34 - t * 190;
      return line(laces, 24, `M${n(x)} ${n(y)}L${n(x - 62)} ${n(y + 46)}`);
    }) +
    line(SHINE, 14, 'M330 24C400 42 450 58 480 84') +
    soles[look.sole](look.trim)
  );
}

/** Two of them, one behind the other, filling the frame. */
export const pair = (one: string): string =>
  at(960, 470, -7, 0.88, one) + at(710, 790, -5, 1.04, one);

/** A lace-up boot to the ankle without its sole, toe to the right: 800 × 720 around the origin. */
export const BOOT =
  'M-370 220C-400 90-345-40-340-170L-368-470C-366-510-60-520-22-486L6-205C50-120 160-95 285-60C400-28 440 70 432 220Z';

/** The upper of a boot with tongue, laces and a padded cuff. */
export function boot(upper: string, trim: string, laces: string = CHALK): string {
  return (
    fill(trim, 'M-150-470L20-580C60-590 78-560 66-530L0-300Z') +
    fill(upper, BOOT) +
    clip(
      BOOT,
      fill(trim, 'M-420-540H-250C-290-300-230-100-270 240H-420Z'),
      fill(SHADE, 'M200-120C300-40 330 80 320 240H460V-120Z'),
      fill(SHADE, 'M-420 150C-100 190 200 180 460 150V240H-420Z'),
      fill(trim, 'M-90-540H60V-220L240-60L120 0C-20-60-80-140-90-260Z'),
    ) +
    many(5, (i) =>
      line(
        laces,
        22,
        `M${n(20 - i * 3)} ${n(-250 - i * 56)}L${n(-70 - i * 3)} ${n(-232 - i * 56)}`,
      ),
    ) +
    many(3, (i) =>
      line(
        laces,
        22,
        `M${n(62 + i * 62)} ${n(-152 + i * 36)}L${n(10 + i * 58)} ${n(-100 + i * 42)}`,
      ),
    )
  );
}

/** A steel blade in its holder, for ice skates under a boot. */
export const blade = (holder: string): string =>
  fill(holder, 'M-360 210H420L390 300H250L200 262H-90L-140 320H-310Z') +
  fill(
    STEEL,
    'M-420 330C-380 312 380 308 450 262C474 290 450 352 370 356H-370C-410 356-440 345-420 330Z',
  ) +
  line(RUBBER, 8, 'M-370 340H380');

/** Two boots of about 900 × 1060 with what is under them, one behind the other. */
export const bootPair = (one: string): string =>
  at(490, 640, -7, 0.84, one) + at(940, 770, -2, 1, one);
