interface PriceBand {
  label: string;
  min: string;
  max: string;
  count: string;
  share: number;
}

/** What `/search/facets` gives. */
interface Facets {
  total: string;
  counts: Record<string, string>;
  prices: PriceBand[];
}

/** Somebody is typing a price. */
const pauseMs = 250;
/** After a failure: the site may have too much to do, and a pointer comes over the filters again and again. */
const restMs = 5_000;

/**
 * Says at each choice of the filters how many items it would leave, and on the button how many there would be. Asked for when
 * somebody comes near the filters, and again when they change; without answers the filters are as they were.
 */
export function enhanceFacets(): void {
  const bar = document.querySelector<HTMLElement>('[data-filters]');
  const form = document.getElementById('search-form');
  if (bar && form instanceof HTMLFormElement) new FacetCounts(bar, form).listen();
}

class FacetCounts {
  private readonly buttons = [...document.querySelectorAll<HTMLElement>('[data-facet-total]')];
  private asked: string | undefined;
  private running: AbortController | undefined;
  private timer: number | undefined;

  constructor(
    private readonly bar: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {}

  listen(): void {
    const ask = () => void this.ask();
    this.bar.addEventListener('pointerover', ask);
    this.bar.addEventListener('focusin', ask);
    this.bar.addEventListener('change', ask);
    this.bar.addEventListener('input', () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(ask, pauseMs);
    });
    this.bar.addEventListener('click', (event) => this.choosePrices(event));
  }

  private async ask(): Promise<void> {
    const query = this.query();
    if (query === this.asked) return;
    this.asked = query;
    this.running?.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const response = await fetch(`/search/facets?${query}`, {
        headers: { accept: 'application/json' },
        signal,
      });
      if (response.ok) this.show((await response.json()) as Facets);
      else this.forget();
    } catch {
      if (!signal.aborted) this.forget();
    }
  }

  /** The search as the form would send it. */
  private query(): string {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && value !== '') query.append(name, value);
    return query.toString();
  }

  private show({ total, counts, prices }: Facets): void {
    for (const place of this.places()) {
      const count = counts[place.dataset['facet'] ?? ''] ?? '0';
      place.textContent = count;
      place.classList.toggle('choice__count--none', count === '0');
    }
    for (const button of this.buttons) button.textContent = `Show ${total}`;
    const bands = this.bar.querySelector<HTMLElement>('[data-price-bands]');
    if (!bands) return;
    bands.replaceChildren(...prices.map((band) => this.band(band)));
    bands.hidden = prices.length === 0;
  }

  /** Numbers of another search would be wrong. */
  private forget(): void {
    const failed = this.asked;
    window.setTimeout(() => {
      if (this.asked === failed) this.asked = undefined;
    }, restMs);
    for (const place of this.places()) place.textContent = '';
    for (const button of this.buttons) button.textContent = 'Show results';
    this.bar.querySelector('[data-price-bands]')?.replaceChildren();
  }

  private places(): NodeListOf<HTMLElement> {
    return this.bar.querySelectorAll<HTMLElement>('[data-facet]');
  }

  private band({ label, min, max, count, share }: PriceBand): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'price-band';
    button.dataset['min'] = min;
    button.dataset['max'] = max;
    button.ariaPressed = String(this.price('price_min') === min && this.price('price_max') === max);
    const bar = document.createElement('span');
    bar.className = 'price-band__bar';
    bar.style.setProperty('--share', String(share));
    button.append(part('price-band__label', label), bar, part('price-band__count', count));
    return button;
  }

  private choosePrices(event: Event): void {
    const button =
      event.target instanceof Element && event.target.closest<HTMLElement>('.price-band');
    if (!button) return;
    const isChosen = button.ariaPressed === 'true';
    this.setPrice('price_min', isChosen ? '' : (button.dataset['min'] ?? ''));
    this.setPrice('price_max', isChosen ? '' : (button.dataset['max'] ?? ''));
    for (const other of this.bar.querySelectorAll('.price-band')) other.ariaPressed = 'false';
    button.ariaPressed = String(!isChosen);
    void this.ask();
  }

  private field(name: string): HTMLInputElement | undefined {
    const field = this.form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field : undefined;
  }

  private price(name: string): string {
    return this.field(name)?.value ?? '';
  }

  private setPrice(name: string, value: string): void {
    const field = this.field(name);
    if (field) field.value = value;
  }
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
