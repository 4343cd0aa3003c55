import { PhotoList } from './photo-list.js';
import { shrinkPicture } from './shrink-picture.js';
import { UploadFailure, uploadPhoto, valueOf } from './upload-photo.js';

const AT_ONCE = 2;

/** Sends photos while the form is filled in; without this they go with the form. */
export function enhancePhotoFields(): void {
  const field = document.querySelector<HTMLElement>('[data-photo-field]');
  const form = field?.closest('form');
  if (field && form) new PhotoField(field, form);
}

class PhotoField {
  private readonly photos: PhotoList;
  private readonly template: HTMLTemplateElement;
  private readonly most: number;
  private readonly waiting: { entry: HTMLElement; file: File }[] = [];
  private running = 0;
  /** The button that was pressed while photos were on their way. */
  private submitter: HTMLElement | null | undefined;

  constructor(
    field: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {
    const find = <Found extends Element>(selector: string) =>
      field.querySelector<Found>(selector) as Found;
    this.template = find('[data-photo-template]');
    this.most = Number(field.dataset['most']);
    this.photos = new PhotoList(
      find('[data-photo-list]'),
      find('[data-photo-status]'),
      () => this.changed(),
      (entry) => this.forget(entry),
    );
    const input = find<HTMLInputElement>('input[type="file"]');
    find<HTMLElement>('[data-photo-send]').hidden = true;
    input.addEventListener('change', () => {
      this.add([...(input.files ?? [])]);
      input.value = '';
    });
    this.acceptDrops(field);
    form.addEventListener('submit', (event) => this.holdBack(event));
  }

  private add(files: File[]): void {
    const room = Math.max(0, this.most - this.photos.entries.length);
    for (const file of files.slice(0, room)) {
      const entry = this.newEntry();
      this.photos.append(entry);
      this.waiting.push({ entry, file });
    }
    const left = files.length - room;
    if (left > 0) this.photos.say(`An item has up to ${this.most} photos: ${left} left out.`);
    this.next();
  }

  private newEntry(): HTMLElement {
    const entry = this.template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    // Not sent with the form until the server has it.
    for (const input of entry.querySelectorAll('input')) input.disabled = true;
    showState(entry, 'Waiting …');
    return entry;
  }

  private next(): void {
    while (this.running < AT_ONCE) {
      const upload = this.waiting.shift();
      if (!upload) break;
      if (!upload.entry.isConnected) continue;
      this.running += 1;
      void this.send(upload.entry, upload.file).finally(() => {
        this.running -= 1;
        this.next();
      });
    }
    if (this.running === 0) this.goOn();
  }

  private async send(entry: HTMLElement, file: File): Promise<void> {
    try {
      showState(entry, 'Preparing …');
      const { blob, preview } = await shrinkPicture(file);
      const image = entry.querySelector('img');
      if (preview && image) image.src = preview;
      const photo = await uploadPhoto(this.form, blob, file.name, (share) =>
        showState(entry, `${Math.round(share * 100)} %`),
      );
      if (!entry.isConnected) return void this.removeFromDraft(photo.id);
      this.taken(entry, photo.id, preview ? undefined : photo.card);
    } catch (error) {
      const isOurs = error instanceof UploadFailure;
      this.failed(entry, file, isOurs ? error : new UploadFailure('It could not be read.', false));
    }
  }

  private taken(entry: HTMLElement, id: number, card: string | undefined): void {
    entry.dataset['photo'] = String(id);
    entry.dataset['isNew'] = '';
    const input = entry.querySelector('input');
    if (input) {
      input.value = String(id);
      input.disabled = false;
    }
    const image = entry.querySelector('img');
    if (card && image) image.src = card;
    showState(entry, '');
    this.photos.say(`Photo ${this.photos.entries.indexOf(entry) + 1} is there.`);
    this.changed();
  }

  private failed(entry: HTMLElement, file: File, { message, again }: UploadFailure): void {
    const state = showState(entry, `${file.name}: ${message}`);
    entry.classList.add('photo-entry--failed');
    this.photos.say(`${file.name}: ${message}`);
    if (!again || !state) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--line';
    button.textContent = 'Try again';
    button.addEventListener('click', () => {
      entry.classList.remove('photo-entry--failed');
      this.waiting.push({ entry, file });
      this.next();
    });
    state.append(button);
  }

  /** A photo that is only in the draft goes at once; one of the item goes when the changes are saved. */
  private forget(entry: HTMLElement): void {
    if (entry.dataset['isNew'] !== undefined) this.removeFromDraft(Number(entry.dataset['photo']));
  }

  private removeFromDraft(id: number): void {
    const headers = { 'x-csrf-token': valueOf(this.form, 'csrf') };
    // What stays behind is cleared away later.
    fetch(`/photos/${id}/delete`, { method: 'POST', headers }).catch(() => undefined);
  }

  private changed(): void {
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The form waits for photos that are on their way. */
  private holdBack(event: SubmitEvent): void {
    if (this.running === 0) return;
    event.preventDefault();
    this.submitter = event.submitter;
    this.photos.say('The form is sent when the photos are there.');
    event.submitter?.setAttribute('aria-busy', 'true');
  }

  private goOn(): void {
    if (this.submitter === undefined) return;
    const { submitter } = this;
    this.submitter = undefined;
    submitter?.removeAttribute('aria-busy');
    this.form.requestSubmit(submitter);
  }

  private acceptDrops(field: HTMLElement): void {
    const hasFiles = (event: DragEvent) =>
      !this.photos.isDragging && event.dataTransfer?.types.includes('Files');
    field.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      field.classList.add('photo-field--over');
    });
    field.addEventListener('dragleave', () => field.classList.remove('photo-field--over'));
    field.addEventListener('drop', (event) => {
      field.classList.remove('photo-field--over');
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
  }
}

function showState(entry: HTMLElement, text: string): HTMLElement | undefined {
  const state = entry.querySelector<HTMLElement>('[data-photo-state]') ?? undefined;
  if (state) state.textContent = text;
  return state;
}
