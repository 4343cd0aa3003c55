import { searchFormId } from '../ui/search-bar.js';
import { FacetCount } from './facet-count.js';
import { FilterMenu } from './filter-menu.js';
import type { SearchPageView } from './search.view.js';

/** Any of the conditions that are ticked; none ticked is any. */
export function ConditionFilter({ view }: { view: SearchPageView }): JSX.Element {
  const { form, conditions } = view;
  const error = form.errors['condition'];
  const isChosen = (value: string) => form.conditions.includes(value);
  return (
    <FilterMenu
      label="Condition"
      inForce={conditions.some(({ value }) => isChosen(value))}
      hasError={Boolean(error)}
    >
      <fieldset id="filter-condition">
        <legend class="visually-hidden">Condition</legend>
        {error ? (
          <p class="field__error" safe>
            {error}
          </p>
        ) : (
          ''
        )}
        <div class="choices">
          {conditions.map(({ value, label }) => (
            <label class="choice">
              <input
                type="checkbox"
                name="condition"
                value={value}
                form={searchFormId}
                checked={isChosen(value)}
              />
              <span safe>{label}</span>
              <FacetCount facet={`condition:${value}`} />
            </label>
          ))}
        </div>
      </fieldset>
    </FilterMenu>
  );
}
