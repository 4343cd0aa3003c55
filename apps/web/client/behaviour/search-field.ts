import { SuggestionList } from './suggestion-list.js';

/** What `/search/suggest` gives. */
interface SearchSuggestions {
  /** Whole texts that continue what was typed. */
  words: string[];
  /** Towns that its end may name; `rest` is what stands before. */
  towns: { rest: string; near: string; name: string; detail: string }[];
}

const words = {
  label: 'Suggestions',
  none: 'No suggestions',
  one: 'suggestion',
  many: 'suggestions',
};
const fewestLetters = 2;
const mostKept = 200;
const kept = new Map<string, SearchSuggestions>();

/** Adds suggestions of words and towns to the search fields. Without them, or without answers, a field takes what is typed. */
export function enhanceSearchFields(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[role="search"] [name="q"]')) {
    const container = input.closest<HTMLElement>('[data-search-field]');
    if (container && input.form) enhance(container, input, input.form);
  }
}

function enhance(container: HTMLElement, input: HTMLInputElement, form: HTMLFormElement): void {
  let shown: SearchSuggestions = { words: [], towns: [] };
  const list = new SuggestionList(container, input, words, (index) => {
    const town = shown.towns[index - shown.words.length];
    if (town) setPlace(form, town.near);
    form.requestSubmit();
  });
  input.autocomplete = 'off';
  let running: AbortController | undefined;

  /** Asks at once: a letter typed meanwhile ends the question before it. */
  const look = async () => {
    running?.abort();
    const typed = input.value.trimStart();
    if (typed.trim().length < fewestLetters) {
      list.close();
      return;
    }
    running = new AbortController();
    const { signal } = running;
    try {
      const found = await suggestionsFor(typed, signal);
      if (signal.aborted || document.activeElement !== input) return;
      shown = found;
      list.show([
        ...found.words.map((text) => ({ value: text, name: text, detail: '' })),
        ...found.towns.map(({ rest, name, detail }) => ({
          value: rest,
          name: `${rest} near ${name}`.trim(),
          detail,
        })),
      ]);
    } catch {
      // The network or the server: typing goes on without suggestions.
      if (!signal.aborted) list.close();
    }
  };

  const stop = () => running?.abort();
  input.addEventListener('input', () => void look());
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

async function suggestionsFor(typed: string, signal: AbortSignal): Promise<SearchSuggestions> {
  const known = kept.get(typed);
  if (known) return known;
  const response = await fetch(`/search/suggest?q=${encodeURIComponent(typed)}`, {
    headers: { accept: 'application/json' },
    signal,
  });
  if (!response.ok) return { words: [], towns: [] };
  const found = (await response.json()) as SearchSuggestions;
  if (kept.size >= mostKept) kept.clear();
  kept.set(typed, found);
  return found;
}

/** The form's own field for the place, wherever it stands on the page; one is added where it has none. */
function setPlace(form: HTMLFormElement, near: string): void {
  const field = [...form.elements].find(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.name === 'near',
  );
  if (field) {
    field.value = near;
    return;
  }
  const added = document.createElement('input');
  added.type = 'hidden';
  added.name = 'near';
  added.value = near;
  form.append(added);
}
