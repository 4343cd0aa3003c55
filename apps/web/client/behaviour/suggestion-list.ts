/** An entry of the list: what it puts into the field, and what it shows. */
export interface Suggestion {
  value: string;
  name: string;
  detail: string;
}

/** What the list is called, and what is announced about its length. */
export interface SuggestionWords {
  label: string;
  none: string;
  one: string;
  many: string;
}

let lists = 0;

/** The list below a text field, after the combobox pattern of the ARIA Authoring Practices. */
export class SuggestionList {
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('span');
  private suggestions: Suggestion[] = [];
  private active = -1;

  constructor(
    container: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly words: SuggestionWords,
    /** Told which one was chosen, before the field says `change`. */
    private readonly onChoose: (index: number) => void = () => undefined,
  ) {
    this.list.id = `suggestions-${++lists}`;
    this.list.className = 'suggestions';
    this.list.role = 'listbox';
    this.list.ariaLabel = words.label;
    this.list.hidden = true;
    this.status.className = 'visually-hidden';
    this.status.role = 'status';
    container.append(this.list, this.status);
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('keydown', (event) => this.onKey(event));
    // Before the field loses focus, which closes the list.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.onClick(event));
  }

  show(suggestions: Suggestion[]): void {
    // Somebody may have gone down the list of what was typed before.
    const chosen = this.suggestions[this.active]?.name;
    this.suggestions = suggestions;
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((entry, index) => this.option(entry, index)));
    this.setOpen(suggestions.length > 0);
    this.activate(suggestions.findIndex(({ name }) => name === chosen));
    this.status.textContent = this.announcement(suggestions.length);
  }

  private announcement(count: number): string {
    const { none, one, many } = this.words;
    return count === 0 ? none : `${count} ${count === 1 ? one : many}`;
  }

  close(): void {
    this.setOpen(false);
    this.status.textContent = '';
  }

  private setOpen(open: boolean): void {
    this.list.hidden = !open;
    this.input.ariaExpanded = String(open);
    if (!open) this.activate(-1);
  }

  private option(entry: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.className = 'suggestions__option';
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset['index'] = String(index);
    const name = document.createElement('bdi');
    name.className = 'suggestions__name';
    name.textContent = entry.name;
    const detail = document.createElement('span');
    detail.className = 'suggestions__detail';
    detail.textContent = entry.detail;
    option.append(name, ' ', detail);
    return option;
  }

  private activate(index: number): void {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.list.children[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private choose(index: number): void {
    const entry = this.suggestions[index];
    if (!entry) return;
    this.input.value = entry.value;
    this.onChoose(index);
    this.close();
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private onKey(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    const count = this.suggestions.length;
    if (event.key === 'ArrowDown') this.activate((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.activate(this.active < 1 ? count - 1 : this.active - 1);
    else if (event.key === 'Enter' && this.active >= 0) this.choose(this.active);
    else if (event.key === 'Escape') this.close();
    else return;
    // Not also the form's, the dialog's or the page's.
    event.preventDefault();
    event.stopPropagation();
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const option = event.target.closest<HTMLElement>('[role="option"]');
    if (option) this.choose(Number(option.dataset['index']));
  }
}
