/** A person as Facebook knows them. */
export interface FacebookPerson {
  /** Digits. */
  id: string;
  name: string;
  /** Left out: the person keeps the address to themselves, or has none. */
  email?: string;
  /** A picture of their own; otherwise Facebook's silhouette is sent. */
  hasPicture?: boolean;
}

/** What the Graph API says of a person, for the fields that were asked for. */
export function graphUser(person: FacebookPerson, fields: string, pictureUrl: string): object {
  const picture = { data: { url: pictureUrl, is_silhouette: person.hasPicture !== true } };
  const all: Record<string, unknown> = { ...person, picture };
  const names = fields.split(',').map((field) => field.replace(/\..*$/, ''));
  return Object.fromEntries(
    names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]),
  );
}

/** A picture of 8 × 8 green pixels (PNG). */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAMAAADz0U65AAAAA1BMVEUdekwZPpE+AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12NgoA4AAABIAAH/myMhAAAAAElFTkSuQmCC',
  'base64',
);
