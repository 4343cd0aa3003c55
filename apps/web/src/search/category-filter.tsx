import { searchFormId } from '../ui/search-bar.js';
import { FacetCount } from './facet-count.js';
import { FilterMenu } from './filter-menu.js';
import type { SearchPageView } from './search.view.js';

/** One sport, or all. */
export function CategoryFilter({ view }: { view: SearchPageView }): JSX.Element {
  const { form, categories } = view;
  const chosen = categories.find((category) => category.slug === form.category);
  const choices = [
    { slug: '', title: 'All sports' },
    ...categories.map(({ slug, title }) => ({ slug, title })),
  ];
  return (
    <FilterMenu
      label="Sport"
      inForce={Boolean(chosen)}
      hasError={Boolean(form.errors['category'])}
      class="filter--wide"
    >
      <fieldset id="filter-category">
        <legend class="visually-hidden">Sport</legend>
        <div class="choices choices--tall">
          {choices.map((choice) => (
            <label class="choice">
              <input
                type="radio"
                name="category"
                value={choice.slug}
                form={searchFormId}
                checked={choice.slug === (chosen?.slug ?? '')}
              />
              <span safe>{choice.title}</span>
              {choice.slug ? <FacetCount facet={`category:${choice.slug}`} /> : ''}
            </label>
          ))}
        </div>
      </fieldset>
    </FilterMenu>
  );
}
