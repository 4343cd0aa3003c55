import { attributeText } from '../ui/attribute-text.js';
import { Icon } from '../ui/icons.js';
import { PlaceField } from '../ui/place-field.js';
import { searchFormId } from '../ui/search-bar.js';
import { CategoryFilter } from './category-filter.js';
import { ConditionFilter } from './condition-filter.js';
import { FilterMenu } from './filter-menu.js';
import { PriceFilter } from './price-filter.js';
import type { SearchPageView } from './search.view.js';

interface FiltersProps {
  view: SearchPageView;
}

/** The filters as a row of chips; all their fields belong to the search form of the header. */
export function SearchFilters({ view }: FiltersProps): JSX.Element {
  const { form, sorts } = view;
  const sort = sorts.find((candidate) => candidate.current);
  // A sort that any search would have anyway is not carried along.
  const keepsSort =
    form.sort.startsWith('price') ||
    form.sort === 'relevance' ||
    (form.sort === 'newest' && view.near);
  return (
    <section class="filter-row" aria-label="Filters">
      <div class="filters" data-filters>
        {form.box && !form.errors['box'] ? (
          <input type="hidden" name="box" value={attributeText(form.box)} form={searchFormId} />
        ) : (
          ''
        )}
        {keepsSort ? <input type="hidden" name="sort" value={form.sort} form={searchFormId} /> : ''}
        <FilterMenu
          icon="pin"
          label={form.near || 'Place'}
          hasError={Boolean(form.errors['near'])}
          class="filter--place"
        >
          <PlaceField
            id="filter-near"
            label="Town"
            value={form.near}
            form={searchFormId}
            error={form.errors['near']}
          />
        </FilterMenu>
        <CategoryFilter view={view} />
        <PriceFilter form={form} />
        <ConditionFilter view={view} />
        <RadiusFilter view={view} />
        <FilterMenu icon="sort" label={sort?.label ?? 'Sort'} class="filter--sort" apply={false}>
          <ul class="sorts" role="list" aria-label="Sort">
            {sorts.map((choice) => (
              <li>
                {choice.disabled ? (
                  <span class="sorts__choice sorts__choice--off">
                    <span safe>{choice.label}</span>
                    <small>needs a place</small>
                  </span>
                ) : (
                  <a
                    class="sorts__choice"
                    href={choice.url}
                    aria-current={choice.current ? 'true' : undefined}
                  >
                    <span safe>{choice.label}</span>
                    {choice.current ? <Icon name="check" /> : ''}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </FilterMenu>
      </div>
      <dialog class="dialog dialog--sheet" id="filter-sheet" aria-labelledby="filter-sheet-title">
        <header class="dialog__head">
          <h2 class="dialog__title" id="filter-sheet-title">
            Filters
          </h2>
          <button type="button" class="icon-button" data-closes-dialog>
            <Icon name="close" />
            <span class="visually-hidden">Close</span>
          </button>
        </header>
        <div data-filter-place></div>
        <footer class="dialog__actions sheet-actions">
          {view.clearUrl ? (
            <a class="button button--line" href={view.clearUrl}>
              Clear all
            </a>
          ) : (
            ''
          )}
          <button class="button" type="submit" form={searchFormId}>
            <span data-facet-total>Show results</span>
          </button>
        </footer>
      </dialog>
    </section>
  );
}

function RadiusFilter({ view }: FiltersProps): JSX.Element {
  const { form, radii } = view;
  const chosen = radii.find((radius) => String(radius) === form.radiusKm);
  const error = form.errors['radius_km'];
  return (
    <FilterMenu label="Distance" inForce={chosen !== undefined} hasError={Boolean(error)}>
      <fieldset id="filter-radius_km">
        <legend class="visually-hidden">Distance</legend>
        {error ? (
          <p class="field__error" safe>
            {error}
          </p>
        ) : (
          ''
        )}
        <div class="choices">
          {[undefined, ...radii].map((radius) => (
            <label class="choice">
              <input
                type="radio"
                name="radius_km"
                value={String(radius ?? '')}
                form={searchFormId}
                checked={radius === chosen}
              />
              <span>{radius === undefined ? 'Any distance' : <>{radius} km</>}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </FilterMenu>
  );
}
