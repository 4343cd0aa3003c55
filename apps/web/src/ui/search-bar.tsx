import { attributeText } from './attribute-text.js';
import { Icon } from './icons.js';
import type { NearPlace } from './near.js';
import { pickerUrl } from './picker-url.js';

/** Id of the search form: filters elsewhere on the page belong to it by their `form` attribute. */
export const searchFormId = 'search-form';

interface SearchBarProps {
  near?: NearPlace | undefined;
  /** Words as typed. */
  query?: string | undefined;
  /** Path of the page, to come back to after the place was chosen. */
  path: string;
  /** False where another field of the page already carries `near`. */
  carriesPlace: boolean;
}

/** What and where in one bar, on every page but the home page. */
export function SearchBar({ near, query, path, carriesPlace }: SearchBarProps): JSX.Element {
  return (
    <form
      class="search-bar"
      id={searchFormId}
      action="/search"
      method="get"
      role="search"
      data-search-field
    >
      <label class="search-bar__what">
        <span class="visually-hidden">What are you looking for?</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          value={attributeText(query ?? '')}
          placeholder="Search gear"
          maxlength="200"
          enterkeyhint="search"
        />
      </label>
      {carriesPlace && near ? (
        <input type="hidden" name="near" value={attributeText(near.place.fullLabel)} />
      ) : (
        ''
      )}
      <PlaceButton near={near} path={path} />
      <button class="search-bar__go" type="submit">
        <Icon name="search" />
        <span class="visually-hidden">Search</span>
      </button>
    </form>
  );
}

/** “near Madrid, ES ▾”: a link to the picker's page that opens the picker in place where it can. */
export function PlaceButton(props: { near?: NearPlace | undefined; path: string }): JSX.Element {
  return (
    <a
      class="place-button"
      href={pickerUrl(props.path)}
      data-opens-dialog="place-dialog"
      aria-label={
        props.near ? `near ${props.near.place.label}, change place` : 'Your town: choose it'
      }
    >
      <Icon name="pin" />
      <span class="place-button__text">
        {props.near ? (
          <>
            <span class="place-button__near">near </span>
            <span safe>{props.near.place.label}</span>
          </>
        ) : (
          'Your town'
        )}
      </span>
      <Icon name="down" class="place-button__arrow" />
    </a>
  );
}
