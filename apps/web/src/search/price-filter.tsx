import { attributeText } from '../ui/attribute-text.js';
import { searchFormId } from '../ui/search-bar.js';
import { FilterMenu } from './filter-menu.js';
import type { SearchFormView } from './search.view.js';

/** Price from and to. */
export function PriceFilter({ form }: { form: SearchFormView }): JSX.Element {
  const { priceMin, priceMax, errors } = form;
  return (
    <FilterMenu
      label="Price"
      inForce={Boolean(priceMin || priceMax)}
      hasError={Boolean(errors['price_min'] ?? errors['price_max'])}
    >
      <div class="price-range">
        <PriceField
          name="price_min"
          label="Price from"
          value={priceMin}
          error={errors['price_min']}
        />
        <PriceField
          name="price_max"
          label="Price to"
          value={priceMax}
          error={errors['price_max']}
        />
      </div>
      <div class="price-bands" data-price-bands hidden></div>
    </FilterMenu>
  );
}

interface PriceFieldProps {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
}

function PriceField({ name, label, value, error }: PriceFieldProps): JSX.Element {
  const id = `filter-${name}`;
  return (
    <div class="field">
      <label class="field__label" for={id} safe>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength="20"
        value={attributeText(value)}
        form={searchFormId}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <p class="field__error" id={`${id}-error`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
