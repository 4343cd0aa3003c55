import type { FormPhotoView } from '../photos/form-photo.view.js';
import { FieldError } from '../ui/form/field-frame.js';
import { Icon, type IconName } from '../ui/icons.js';
import { Placeholder } from '../ui/placeholder.js';
import type { ItemFormView } from './item-form.view.js';

const ACCEPTED =
  'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,image/heif,.heic,.heif';

/**
 * The photos of an item: chosen or dropped, ordered, removed. Every button sends the form, which keeps everything typed; the browser's
 * code does the same without leaving the page, and makes new entries from the template.
 */
export function PhotoField({ view }: { view: ItemFormView }): JSX.Element {
  const { photos, mostPhotos, form } = view;
  const field = { name: 'photos', error: form.errors.photos };
  return (
    <fieldset
      class={['field', 'photo-field', field.error && 'field--wrong']}
      id="photos"
      aria-describedby={field.error ? 'field-photos-error' : undefined}
      data-photo-field
      data-most={String(mostPhotos)}
    >
      <legend class="field__label">
        Photos<span class="field__optional"> (optional)</span>
      </legend>
      <p class="field__help" id="field-photos-help">
        Up to {mostPhotos}; the first one is the cover. Where they were taken is not kept.
      </p>
      <ol class="photo-field__list" role="list" data-photo-list>
        {photos.map((photo, index) => (
          <PhotoEntry photo={photo} number={index + 1} isLast={index + 1 === photos.length} />
        ))}
      </ol>
      <div class="photo-field__add" data-photo-drop>
        <label class="photo-field__choose" for="field-photos">
          <Icon name="plus" />
          <span>Add photos</span>
          <span class="photo-field__hint needs-script">or drop them here</span>
        </label>
        <input
          class="photo-field__input"
          id="field-photos"
          type="file"
          name="photos"
          multiple
          accept={ACCEPTED}
          aria-describedby="field-photos-help"
        />
        <button
          class="button button--line photo-field__send"
          type="submit"
          name="do"
          value="add"
          formnovalidate
          data-photo-send
        >
          Upload the chosen photos
        </button>
      </div>
      <FieldError field={field} />
      <p class="visually-hidden" role="status" data-photo-status></p>
      <template data-photo-template>
        <PhotoEntry number={1} isLast />
      </template>
    </fieldset>
  );
}

interface PhotoEntryProps {
  /** Absent in the template. */
  photo?: FormPhotoView;
  /** From 1. */
  number: number;
  isLast: boolean;
}

function PhotoEntry({ photo, number, isLast }: PhotoEntryProps): JSX.Element {
  const id = photo ? String(photo.id) : '';
  return (
    <li class="photo-entry" data-photo={id}>
      <input type="hidden" name="photo" value={id} />
      <span class="frame photo-entry__frame">
        <Placeholder colours={photo?.placeholder ?? []} />
        <img src={photo?.card} alt={`Photo ${number}`} width="480" height="360" />
      </span>
      <span class="photo-entry__cover">Cover</span>
      <span class="photo-entry__state" data-photo-state></span>
      <span class="photo-entry__tools">
        <Tool
          action="earlier"
          id={id}
          icon="left"
          label={`Move photo ${number} forward`}
          disabled={number === 1}
        />
        <Tool
          action="later"
          id={id}
          icon="right"
          label={`Move photo ${number} back`}
          disabled={isLast}
        />
        <Tool action="remove" id={id} icon="close" label={`Remove photo ${number}`} />
      </span>
    </li>
  );
}

interface ToolProps {
  action: 'earlier' | 'later' | 'remove';
  id: string;
  icon: IconName;
  label: string;
  disabled?: boolean;
}

/** `aria-disabled`, not `disabled`: a button that loses the focus when a photo reaches the end would lose its place on the page. */
function Tool({ action, id, icon, label, disabled }: ToolProps): JSX.Element {
  return (
    <button
      class="icon-button photo-entry__tool"
      type="submit"
      name="do"
      value={`${action}-${id}`}
      formnovalidate
      aria-disabled={disabled ? 'true' : undefined}
      data-photo-tool={action}
    >
      <Icon name={icon} />
      <span class="visually-hidden" data-photo-tool-label safe>
        {label}
      </span>
    </button>
  );
}
