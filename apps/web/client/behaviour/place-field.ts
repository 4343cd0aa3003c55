import { SuggestionList } from './suggestion-list.js';

interface PlaceSuggestion {
  id: number;
  /** What the field carries. */
  label: string;
  name: string;
  detail: string;
}

const pauseMs = 160;

/** Adds suggestions of towns to every place field. When they cannot be had, the field stays a text field. */
export function enhancePlaceFields(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-place-field]')) {
    const input = field.querySelector<HTMLInputElement>('input[name="near"]');
    if (input) enhance(field, input);
  }
}

function enhance(field: HTMLElement, input: HTMLInputElement): void {
  const list = new SuggestionList(field, input);
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
      const places = await fetchPlaces(query, signal);
      if (!signal.aborted && document.activeElement === input) {
        list.show(
          places.map((place) => ({ value: place.label, name: place.name, detail: place.detail })),
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
