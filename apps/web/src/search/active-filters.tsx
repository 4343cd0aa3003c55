import { Icon } from '../ui/icons.js';
import type { SearchPageView } from './search.view.js';

/** Each filter in force as a chip that takes it away. */
export function ActiveFilters({ view }: { view: SearchPageView }): JSX.Element {
  if (view.activeFilters.length === 0) return '';
  return (
    <ul class="chips active-filters" role="list" aria-label="Filters in force">
      {view.activeFilters.map((filter) => (
        <li>
          <a class="chip chip--remove" href={filter.removeUrl}>
            <span class="visually-hidden">Remove the filter</span>
            <span safe>{filter.label}</span>
            <Icon name="close" />
          </a>
        </li>
      ))}
      {view.clearUrl ? (
        <li>
          <a class="clear-link" href={view.clearUrl}>
            Clear all
          </a>
        </li>
      ) : (
        ''
      )}
    </ul>
  );
}
