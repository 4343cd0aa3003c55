import { Icon } from './icons.js';
import { pickerUrl } from './picker-url.js';

/** Says why the place of the URL was not followed, with the way to choose another; nothing without a reason. */
export function PlaceNotice(props: { error?: string | undefined; path: string }): JSX.Element {
  if (!props.error) return '';
  return (
    <div class="notice" role="alert">
      <Icon name="alert" />
      <p>
        <span safe>{props.error}</span>{' '}
        <a href={pickerUrl(props.path)} data-opens-dialog="place-dialog">
          Choose a town
        </a>
      </p>
    </div>
  );
}
