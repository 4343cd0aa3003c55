import { attributeText } from '../attribute-text.js';
import {
  described,
  FieldError,
  FieldHelp,
  FieldLabel,
  idOf,
  type FieldProps,
} from './field-frame.js';

export interface RadioOption {
  value: string;
  label: string;
  /** What the choice means, below its label. */
  help?: string;
  /** URL of a 4:3 picture above the label. */
  picture?: string;
}

interface RadioCardsProps extends FieldProps {
  value: string;
  options: readonly RadioOption[];
  /** One below the other: for labels that are sentences rather than words. */
  isList?: boolean;
}

/** A choice of one from a few, each a card; cards with pictures stand in a grid of small tiles. */
export function RadioCards(props: RadioCardsProps): JSX.Element {
  const id = idOf(props);
  const pictures = props.options.some((option) => option.picture);
  return (
    <fieldset
      class={['field', 'radio-field', props.error && 'field--wrong']}
      role="radiogroup"
      aria-required={props.required ? 'true' : undefined}
      {...described(props)}
    >
      <legend class="field__label">
        <FieldLabel field={props} />
      </legend>
      <FieldHelp field={props} />
      <FieldError field={props} />
      <div
        class={[
          'radio-cards',
          pictures && 'radio-cards--pictures',
          props.isList && 'radio-cards--list',
        ]}
      >
        {props.options.map((option, index) => (
          <RadioCard
            // The first one carries the field's id: the error summary leads there.
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={props.name}
            option={option}
            checked={option.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface RadioCardProps {
  id: string;
  name: string;
  option: RadioOption;
  checked: boolean;
  required: boolean | undefined;
}

function RadioCard({ id, name, option, checked, required }: RadioCardProps): JSX.Element {
  return (
    <label class="radio-card">
      <input
        id={id}
        type="radio"
        name={name}
        value={attributeText(option.value)}
        checked={checked}
        required={required}
        aria-describedby={option.help ? `${id}-what` : undefined}
        aria-labelledby={`${id}-name`}
      />
      {option.picture ? (
        <img
          class="radio-card__picture"
          src={attributeText(option.picture)}
          alt=""
          width="160"
          height="120"
        />
      ) : (
        ''
      )}
      <span class="radio-card__words">
        <span class="radio-card__label" id={`${id}-name`} safe>
          {option.label}
        </span>
        {option.help ? (
          <span class="radio-card__help" id={`${id}-what`} safe>
            {option.help}
          </span>
        ) : (
          ''
        )}
      </span>
    </label>
  );
}
