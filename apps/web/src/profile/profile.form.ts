import { z } from 'zod';
import { isCountry } from '../ui/country-names.js';
import { queryText } from '../ui/query-text.js';
import { US_STATES } from './us-states.js';

/** Fewest and most characters of a username. */
export const USERNAME_LENGTH = { least: 3, most: 64 };
/** Most characters of the shown name. */
export const LONGEST_NAME = 200;
/** Most characters of a typed town. */
export const LONGEST_TOWN = 120;

/** Fields of the profile's form. */
export type ProfileField =
  'username' | 'name' | 'country' | 'state' | 'town' | 'place_id' | 'message_mail';

export type TypedProfile = Record<ProfileField, string>;

/** A profile that makes sense. Empty texts stand for nothing. */
export interface ProfileInput {
  username: string;
  name: string;
  town: TypedTown;
  messageMail: boolean;
}

/** A town as it was typed, and the choice from the suggestions, if there was one. */
export interface TypedTown {
  name: string;
  /** ISO 3166-1 alpha-2; empty when none was chosen. */
  countryCode: string;
  /** Code of a state of the US; empty elsewhere. */
  state: string;
  /** GeoNames id of the suggestion, if it was one; otherwise whatever came. */
  placeId: string;
}

const BLANKS = /\s+/g;
/** Characters that show nothing or turn the text around: with them one name could look like another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u200B\u2028-\u202E\u2060-\u206F\uFEFF]/u;
const length = (text: string) => [...text].length;

const line = z
  .string()
  .transform((text) => text.normalize('NFC').replace(BLANKS, ' ').trim())
  .refine((text) => !UNSEEN.test(text), {
    message: 'That holds characters that nobody can see. Please type it again.',
    abort: true,
  });

const schema = z.object({
  username: line.refine(
    (text) => length(text) >= USERNAME_LENGTH.least && length(text) <= USERNAME_LENGTH.most,
    `Choose a username of ${USERNAME_LENGTH.least} to ${USERNAME_LENGTH.most} characters.`,
  ),
  name: line.refine(
    (text) => length(text) <= LONGEST_NAME,
    `Please use at most ${LONGEST_NAME} characters.`,
  ),
  country: z
    .string()
    .refine((code) => code === '' || isCountry(code), 'Choose a country of the list.'),
  state: z
    .string()
    .refine((code) => code === '' || Object.hasOwn(US_STATES, code), 'Choose a state of the list.'),
  town: line.refine(
    (text) => length(text) <= LONGEST_TOWN,
    'That is too long for the name of a town.',
  ),
  place_id: z.string(),
  message_mail: z.string(),
});

/** What was typed into the profile's form, word for word; never fails. */
export function typedProfile(body: unknown): TypedProfile {
  const text = (name: ProfileField) => queryText(body, name);
  return {
    username: text('username'),
    name: text('name'),
    country: text('country'),
    state: text('state'),
    town: text('town'),
    place_id: text('place_id'),
    message_mail: text('message_mail'),
  };
}

export type ProfileErrors = Partial<Record<ProfileField, string>>;

/** Checks what was typed. Whether there is such a town, and whether the username is free, is found out elsewhere. */
export function parseProfile(
  typed: TypedProfile,
): { input: ProfileInput; errors?: undefined } | { input?: undefined; errors: ProfileErrors } {
  const { data, error } = schema.safeParse(typed);
  if (!data) {
    const errors: ProfileErrors = {};
    for (const { path, message } of error.issues) errors[path[0] as ProfileField] ??= message;
    return { errors };
  }
  const { username, name, country, state, town, place_id, message_mail } = data;
  return {
    input: {
      username,
      name,
      town: {
        name: town,
        countryCode: country,
        state: country === 'US' ? state : '',
        placeId: place_id,
      },
      messageMail: message_mail !== '',
    },
  };
}
