import { badminton } from './badminton.js';
import { baseball } from './baseball.js';
import { basketball } from './basketball.js';
import { bowling } from './bowling.js';
import { boxing } from './boxing.js';
import { climbing } from './climbing.js';
import { cricket } from './cricket.js';
import { cycling } from './cycling.js';
import { dancing } from './dancing.js';
import { equestrian } from './equestrian.js';
import { football } from './football.js';
import { golf } from './golf.js';
import { gymnastics } from './gymnastics.js';
import { hockey } from './hockey.js';
import { martialArts } from './martial-arts.js';
import { rugby } from './rugby.js';
import { running } from './running.js';
import { skating } from './skating.js';
import { skiing } from './skiing.js';
import { snowboarding } from './snowboarding.js';
import { soccer } from './soccer.js';
import { surfing } from './surfing.js';
import { swimming } from './swimming.js';
import { tennis } from './tennis.js';
import { triathlon } from './triathlon.js';
import { volleyball } from './volleyball.js';
import type { Vocabulary } from './vocabulary.js';

/** One vocabulary for each of the 26 categories, in the order in which categories are shown. */
export const vocabularies: readonly Vocabulary[] = [
  badminton,
  baseball,
  basketball,
  bowling,
  boxing,
  climbing,
  cricket,
  cycling,
  dancing,
  equestrian,
  football,
  golf,
  gymnastics,
  hockey,
  martialArts,
  rugby,
  running,
  skating,
  skiing,
  snowboarding,
  soccer,
  surfing,
  swimming,
  tennis,
  triathlon,
  volleyball,
];
