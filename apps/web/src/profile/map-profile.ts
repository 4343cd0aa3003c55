import type { ProfileRow } from '@tradyfit/data';
import { fullLabel } from '../places/place-labels.js';
import { monthAndYear } from '../ui/age.js';
import { countries, countryName } from '../ui/country-names.js';
import type { TypedProfile } from './profile.form.js';
import type { ProfilePageView } from './profile.view.js';
import { US_STATES } from './us-states.js';

const STATES = Object.entries(US_STATES).map(([value, label]) => ({ value, label }));

/** What a member's page shows besides items and devices. */
export function mapProfile(
  { username, avatarKey, createdAt, town }: ProfileRow,
  locale: string,
  publicUrl: (key: string) => string,
): Omit<ProfilePageView, 'form' | 'items' | 'devices'> {
  const label = townLabel(town);
  return {
    username,
    ...(avatarKey && { avatarUrl: publicUrl(avatarKey) }),
    joined: `Member since ${monthAndYear(createdAt, locale)}`,
    ...(label && { town: label }),
    isTownPending: town.placeName !== null && town.point === null,
    countries: countries().map(({ code, name }) => ({ value: code, label: name })),
    states: STATES,
  };
}

/** A profile as its form shows it. */
export function typedFrom({ username, name, town }: ProfileRow, wantsMail: boolean): TypedProfile {
  return {
    username,
    name: name ?? '',
    country: town.countryCode ?? '',
    state: town.countryCode === 'US' ? (town.adminCode ?? '') : '',
    town: town.placeName ?? '',
    place_id: town.placeId === null ? '' : String(town.placeId),
    message_mail: wantsMail ? 'yes' : '',
  };
}

function townLabel({ placeName, adminName, countryCode }: ProfileRow['town']): string {
  if (!countryCode) return '';
  return placeName
    ? fullLabel(placeName, adminName ?? '', countryCode)
    : [adminName, countryName(countryCode)].filter(Boolean).join(', ');
}
