import { Injectable } from '@nestjs/common';
import { VocabularyRepository } from '@tradyfit/data';
import { PlacesService } from '../places/places.service.js';
import { LONGEST_QUERY } from './search.form.js';
import type { SearchSuggestionsView, TownSuggestionView } from './search.view.js';

const MOST_WORDS = 6;
const MOST_TOWNS = 3;
/** Almost any two letters begin the name of some town. */
const FEWEST_TOWN_LETTERS = 3;
/** `bike near madrid`, `bike in madrid`. */
const BEFORE_A_TOWN = /\s+(?:near|in|at|around)\s*$/iu;

/** What a search that is being typed may become. */
@Injectable()
export class SearchSuggestions {
  constructor(
    private readonly vocabulary: VocabularyRepository,
    private readonly places: PlacesService,
  ) {}

  /** Texts that continue the typed one, and towns that its last word or all of it may name. */
  async of(typed: string): Promise<SearchSuggestionsView> {
    const text = typed.slice(0, LONGEST_QUERY).replace(/\s+/gu, ' ').trimStart();
    if (text.trim().length < 2) return { words: [], towns: [] };
    const [words, whole, last] = await Promise.all([
      this.vocabulary.complete(text, MOST_WORDS),
      this.towns('', text.trim()),
      this.townsOfLastWord(text.trim()),
    ]);
    return { words, towns: [...whole, ...last].slice(0, MOST_TOWNS) };
  }

  private townsOfLastWord(text: string): Promise<TownSuggestionView[]> | [] {
    const at = text.lastIndexOf(' ');
    if (at < 0) return [];
    const rest = text.slice(0, at);
    return this.towns(rest.replace(BEFORE_A_TOWN, ''), text.slice(at + 1));
  }

  private async towns(rest: string, name: string): Promise<TownSuggestionView[]> {
    if ([...name].length < FEWEST_TOWN_LETTERS) return [];
    const found = await this.places.suggestions(name);
    return found.map(({ label, name: town, detail }) => ({
      rest,
      near: label,
      name: town,
      detail,
    }));
  }
}
