import { SuggestionList } from './suggestion-list.js';

interface PlaceSuggestion {
  id: number;
  /** What the field carries. */
  label: string;
  name: string;
  detail: string;
  countryCode: string;
  adminCode: string;
}

const pauseMs = 160;
const words = { label: 'Towns', none: 'No town found', one: 'town', many: 'towns' };

/** Adds suggestions of towns to every place field. When they cannot be had, the field stays a text field. */
export function enhancePlaceFields(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-place-field]')) {
    const input = field.querySelector<HTMLInputElement>('input[type="text"]');
    if (input) enhance(field, input);
  }
}

function enhance(field: HTMLElement, input: HTMLInputElement): void {
  const filled = FilledFields.of(field);
  let shown: PlaceSuggestion[] = [];
  const list = new SuggestionList(field, input, words, (index) => filled?.fill(shown[index]));
  let timer: number | undefined;
  let running: AbortController | undefined;

  const look = async () => {
    running?.abort();
    const query = input.value.trim();
    if (query.length < 2) {
      list.close();
      return;
    }
    running = new AbortController();
    const { signal } = running;
    try {
      const places = await fetchPlaces(filled?.narrow(query) ?? query, signal);
      if (!signal.aborted && document.activeElement === input) {
        shown = places;
        list.show(
          places.map(({ label, name, detail }) => ({ value: filled ? name : label, name, detail })),
        );
      }
    } catch {
      // The network or the server: typing goes on without suggestions.
      if (!signal.aborted) list.close();
    }
  };

  /** Suggestions that are still on their way would open the list again. */
  const stop = () => {
    window.clearTimeout(timer);
    running?.abort();
  };

  input.addEventListener('input', () => {
    filled?.forget();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), pauseMs);
  });
  input.addEventListener('focus', () => input.select());
  input.addEventListener('change', stop);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' || key === 'Enter') stop();
  });
  input.addEventListener('blur', () => {
    stop();
    list.close();
  });
  // On a slow line somebody may have typed before this script came.
  if (document.activeElement === input && input.value !== input.defaultValue) void look();
}

async function fetchPlaces(query: string, signal: AbortSignal): Promise<PlaceSuggestion[]> {
  const response = await fetch(`/places/suggest?q=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/json' },
    signal,
  });
  if (!response.ok) return [];
  const body = (await response.json()) as { places?: PlaceSuggestion[] };
  return body.places ?? [];
}

/** Fields for country, division and id that a suggestion fills beside its own. */
class FilledFields {
  private constructor(
    private readonly country: HTMLSelectElement,
    private readonly division: HTMLSelectElement,
    private readonly place: HTMLInputElement,
  ) {
    country.addEventListener('change', () => this.forget());
    division.addEventListener('change', () => this.forget());
  }

  static of({ dataset }: HTMLElement): FilledFields | undefined {
    const country = document.getElementById(dataset['country'] ?? '');
    const division = document.getElementById(dataset['division'] ?? '');
    const place = document.getElementById(dataset['place'] ?? '');
    return country instanceof HTMLSelectElement &&
      division instanceof HTMLSelectElement &&
      place instanceof HTMLInputElement
      ? new FilledFields(country, division, place)
      : undefined;
  }

  /** What to look for within the chosen country. */
  narrow(query: string): string {
    const country = this.country.value;
    const division = country === 'US' ? this.division.value : '';
    return [query, division, country].filter(Boolean).join(', ');
  }

  fill(place: PlaceSuggestion | undefined): void {
    if (!place) return;
    this.country.value = place.countryCode;
    this.division.value = place.countryCode === 'US' ? place.adminCode : '';
    this.place.value = String(place.id);
  }

  /** What is typed from here on is no suggestion. */
  forget(): void {
    this.place.value = '';
  }
}
