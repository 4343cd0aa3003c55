import type { PropsWithChildren } from '@kitajs/html';
import { Icon, type IconName } from '../ui/icons.js';
import { searchFormId } from '../ui/search-bar.js';

interface FilterMenuProps {
  /** What the chip says. */
  label: string;
  icon?: IconName;
  inForce?: boolean;
  hasError?: boolean;
  /** Class of the `<details>` element. */
  class?: string;
  /** False for menus of links. */
  apply?: boolean;
}

/** A chip that opens fields of the search form below itself. */
export function FilterMenu(props: PropsWithChildren<FilterMenuProps>): JSX.Element {
  const { apply = true } = props;
  return (
    <details class={['filter', props.class]} name="filter">
      <summary
        class={[
          'chip filter__chip',
          props.inForce && 'filter__chip--in-force',
          props.hasError && 'filter__chip--wrong',
        ]}
      >
        {props.icon ? <Icon name={props.icon} /> : ''}
        <span safe>{props.label}</span>
        <Icon name="down" class="filter__arrow" />
      </summary>
      <div class="filter__panel">
        {props.children}
        {apply ? (
          <button class="button filter__apply" type="submit" form={searchFormId}>
            <span data-facet-total>Show results</span>
          </button>
        ) : (
          ''
        )}
      </div>
    </details>
  );
}
