/** The photos of a form in their order: moving by buttons, keys and dragging, numbers, and what is said about it. */
export class PhotoList {
  private dragged: HTMLElement | undefined;

  constructor(
    readonly list: HTMLElement,
    private readonly status: HTMLElement,
    private readonly onChange: () => void,
    private readonly onRemove: (entry: HTMLElement) => void,
  ) {
    list.addEventListener('click', (event) => this.onClick(event));
    list.addEventListener('keydown', (event) => this.onKey(event));
    list.addEventListener('dragstart', (event) => this.onDragStart(event));
    list.addEventListener('dragover', (event) => this.onDragOver(event));
    list.addEventListener('dragend', () => this.onDragEnd());
    this.renumber();
  }

  get entries(): HTMLElement[] {
    return [...this.list.children].filter((entry) => entry instanceof HTMLElement);
  }

  /** Whether a photo of the list is being dragged, rather than a file from outside. */
  get isDragging(): boolean {
    return this.dragged !== undefined;
  }

  append(entry: HTMLElement): void {
    this.list.append(entry);
    this.renumber();
  }

  /** Says something to those who do not see the list. */
  say(text: string): void {
    this.status.textContent = text;
  }

  renumber(): void {
    const { entries } = this;
    entries.forEach((entry, index) => {
      const number = index + 1;
      entry.draggable = true;
      const image = entry.querySelector('img');
      if (image) image.alt = `Photo ${number}`;
      label(entry, 'earlier', `Move photo ${number} forward`, index === 0);
      label(entry, 'later', `Move photo ${number} back`, number === entries.length);
      label(entry, 'remove', `Remove photo ${number}`, false);
    });
  }

  private move(entry: HTMLElement, step: number): void {
    const { entries } = this;
    const to = entries.indexOf(entry) + step;
    const other = entries[to];
    if (!other) return;
    if (step < 0) other.before(entry);
    else other.after(entry);
    this.changed(entry);
  }

  private changed(entry: HTMLElement): void {
    this.renumber();
    const number = this.entries.indexOf(entry) + 1;
    this.say(number === 1 ? 'Now the cover.' : `Now photo ${number} of ${this.entries.length}.`);
    this.onChange();
  }

  private remove(entry: HTMLElement): void {
    const { entries } = this;
    const at = entries.indexOf(entry);
    const next = entries[at + 1] ?? entries[at - 1];
    entry.remove();
    this.renumber();
    this.say(`Photo ${at + 1} removed.`);
    tool(next, 'remove')?.focus();
    if (!next) document.querySelector<HTMLElement>('[data-photo-drop] input')?.focus();
    this.onRemove(entry);
    this.onChange();
  }

  private onClick(event: MouseEvent): void {
    const button =
      event.target instanceof Element &&
      event.target.closest<HTMLButtonElement>('[data-photo-tool]');
    const entry = button && button.closest<HTMLElement>('[data-photo]');
    if (!button || !entry) return;
    event.preventDefault();
    const action = button.dataset['photoTool'];
    if (action === 'remove') this.remove(entry);
    else this.move(entry, action === 'earlier' ? -1 : 1);
    // Moving an element in the page takes the focus away from it.
    if (button.isConnected) button.focus();
  }

  /** Arrows move the photo whose buttons have the focus. */
  private onKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const button = document.activeElement;
    const entry = button?.closest<HTMLElement>('[data-photo]');
    if (!step || !entry || !(button instanceof HTMLElement)) return;
    event.preventDefault();
    this.move(entry, step);
    button.focus();
  }

  private onDragStart(event: DragEvent): void {
    const entry =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-photo]');
    if (!entry || !event.dataTransfer) return;
    this.dragged = entry;
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing without data.
    event.dataTransfer.setData('text/plain', '');
    entry.classList.add('photo-entry--dragged');
  }

  private onDragOver(event: DragEvent): void {
    const { dragged } = this;
    if (!dragged) return;
    event.preventDefault();
    const over = event.target instanceof Element && event.target.closest('[data-photo]');
    if (!over || over === dragged) return;
    const { entries } = this;
    const isBefore = entries.indexOf(dragged) > entries.indexOf(over as HTMLElement);
    if (isBefore) over.before(dragged);
    else over.after(dragged);
  }

  private onDragEnd(): void {
    const { dragged } = this;
    this.dragged = undefined;
    if (!dragged) return;
    dragged.classList.remove('photo-entry--dragged');
    this.changed(dragged);
  }
}

function tool(entry: HTMLElement | undefined, action: string): HTMLElement | undefined {
  return entry?.querySelector<HTMLElement>(`[data-photo-tool="${action}"]`) ?? undefined;
}

function label(entry: HTMLElement, action: string, text: string, isDisabled: boolean): void {
  const button = tool(entry, action);
  const words = button?.querySelector('[data-photo-tool-label]');
  if (!button || !words) return;
  words.textContent = text;
  if (isDisabled) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}
