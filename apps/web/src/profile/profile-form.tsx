import { attributeText } from '../ui/attribute-text.js';
import { Checkbox } from '../ui/form/checkbox.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { fieldId } from '../ui/form/field-id.js';
import { Field } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { hasErrors } from '../ui/form/form.view.js';
import { Select } from '../ui/form/select.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PlaceField } from '../ui/place-field.js';
import type { ProfilePageView } from './profile.view.js';

interface ProfileFormProps {
  ctx: PageContext;
  view: ProfilePageView;
}

/** A member's details; folded away while there is nothing to do with them. */
export function ProfileForm({ ctx, view }: ProfileFormProps): JSX.Element {
  const isOpen = hasErrors(view.form) || !view.town;
  return (
    <details class="fold" id="details" open={isOpen}>
      <summary class="fold__summary">
        <Icon name="pencil" />
        <span class="fold__label">Edit your details</span>
        <Icon name="down" class="fold__arrow" />
      </summary>
      <div class="fold__body">
        <ErrorSummary form={view.form} />
        <Form ctx={ctx} action="/profile" class="form profile-form" warnUnsaved>
          <Names view={view} />
          <Town view={view} />
          <Mail view={view} />
          <div class="form__actions">
            <SubmitButton label="Save your details" busyLabel="Saving …" />
          </div>
        </Form>
      </div>
    </details>
  );
}

type PartProps = Pick<ProfileFormProps, 'view'>;

function Names({ view: { form } }: PartProps): JSX.Element {
  return (
    <div class="form__row">
      <Field
        name="username"
        label="Username"
        help="Everybody sees it beside your items."
        value={form.values.username}
        error={form.errors.username}
        required
        autocomplete="username"
        maxlength={120}
        autocapitalize="none"
        spellcheck={false}
      />
      <Field
        name="name"
        label="Name"
        help="For your own eyes: it is shown to nobody."
        value={form.values.name}
        error={form.errors.name}
        autocomplete="name"
        maxlength={400}
      />
    </div>
  );
}

function Town({ view: { form, countries, states } }: PartProps): JSX.Element {
  const { values, errors } = form;
  return (
    <fieldset class="form__part">
      <legend>Where you are</legend>
      <p class="form__part-text">
        Gear near you comes first, and your items are found from here. Your town is enough: never a
        street.
      </p>
      <PlaceField
        id={fieldId('town')}
        name="town"
        label="Town"
        value={values.town}
        error={errors.town}
        placeholder="e.g. Madrid"
        fills={{
          country: fieldId('country'),
          division: fieldId('state'),
          place: fieldId('place_id'),
        }}
      />
      <input
        type="hidden"
        id={fieldId('place_id')}
        name="place_id"
        value={attributeText(values.place_id)}
      />
      <div class="form__row">
        <Select
          name="country"
          label="Country"
          marked={false}
          value={values.country}
          error={errors.country}
          options={countries}
          empty="Choose a country"
          autocomplete="country"
        />
        <div class="profile-form__state">
          <Select
            name="state"
            label="State"
            marked={false}
            value={values.state}
            error={errors.state}
            options={states}
            empty="Choose a state"
            autocomplete="address-level1"
          />
        </div>
      </div>
    </fieldset>
  );
}

function Mail({ view: { email, form } }: PartProps): JSX.Element {
  if (!email) return '';
  return (
    <Checkbox
      name="message_mail"
      label="E-mail me about new messages"
      help={`They go to ${email}.`}
      checked={form.values.message_mail !== ''}
    />
  );
}
