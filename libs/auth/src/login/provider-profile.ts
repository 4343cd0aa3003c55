/** What a provider says about the person who logged in. Nothing here proves anything beyond the provider's own id. */
export interface ProviderProfile {
  /** Name of the provider, such as `facebook`. */
  provider: string;
  /** The provider's id of the person, 1 to 255 characters: with `provider`, the only key of an identity. */
  providerUserId: string;
  displayName?: string;
  email?: string;
  /** Whether the provider vouches for the address. Without it, never link an account by e-mail. */
  emailVerified: boolean;
  /** Where the provider serves the person's picture; fetch it with `fetchPublicPicture` only. */
  pictureUrl?: string;
}

const MAX_ID = 255;
const MAX_NAME = 200;
const MAX_EMAIL = 254;
const MAX_URL = 2048;

/** The text without spaces around it, or undefined when it is no text, empty or longer than `max` characters. */
function textOf(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length > 0 && text.length <= max ? text : undefined;
}

/**
 * Keeps what is usable of a provider's answer, whatever its shape.
 * @returns undefined when the id is missing: then nobody has logged in
 */
export function cleanProfile(
  provider: string,
  raw: { id: unknown; displayName?: unknown; email?: unknown; pictureUrl?: unknown },
  emailVerified: boolean,
): ProviderProfile | undefined {
  const providerUserId = textOf(raw.id, MAX_ID);
  if (providerUserId === undefined) return undefined;
  const displayName = textOf(raw.displayName, MAX_NAME);
  const email = textOf(raw.email, MAX_EMAIL);
  const pictureUrl = textOf(raw.pictureUrl, MAX_URL);
  const usableEmail = email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email);
  return {
    provider,
    providerUserId,
    ...(displayName !== undefined && { displayName }),
    ...(usableEmail && { email }),
    emailVerified: usableEmail && emailVerified,
    ...(pictureUrl !== undefined && URL.canParse(pictureUrl) && { pictureUrl }),
  };
}
