import { attributeText } from '../ui/attribute-text.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { Field } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { RadioCards } from '../ui/form/radio-cards.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import { TextArea } from '../ui/form/text-area.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { DraftBar } from './draft-bar.js';
import { LONGEST_DESCRIPTION } from './item.form.js';
import type { ItemFormView } from './item-form.view.js';
import { PhotoField } from './photo-field.js';
import { PlaceFields } from './place-fields.js';

interface ItemFormPageProps {
  ctx: PageContext;
  view: ItemFormView;
}

/** Listing an item, or changing one: photos first, then what it is, what it costs and where it is. */
export function ItemFormPage({ ctx, view }: ItemFormPageProps): JSX.Element {
  const { item, form } = view;
  const { values, errors } = form;
  const title = item ? 'Change your item' : 'Sell something';
  return (
    <PageFrame ctx={ctx} title={title} noindex mainClass="main--narrow">
      <h1 class="page-title">{title}</h1>
      {item ? (
        <p class="page-lead">
          <a href={item.url}>
            <bdi safe>{item.title}</bdi>
          </a>
        </p>
      ) : (
        <p class="page-lead">Good photos, a plain title, a fair price: it takes a minute.</p>
      )}
      <DraftBar ctx={ctx} view={view} />
      <ErrorSummary form={form} />
      <Form
        ctx={ctx}
        action={item ? `/items/${item.id}` : '/items'}
        enctype="multipart/form-data"
        id="item-form"
        novalidate
      >
        <input type="hidden" name="submission" value={view.submission} />
        {item ? <input type="hidden" name="item" value={String(item.id)} /> : ''}
        {/* Return in a field presses the first button of a form: it is to send it, not to move a photo. */}
        <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">
          Send
        </button>
        <PhotoField view={view} />
        <Field
          name="title"
          label="Title"
          help="What it is, the brand, the size."
          value={values.title}
          error={errors.title}
          required
          maxlength={200}
          autocapitalize="sentences"
        />
        <RadioCards
          name="category"
          label="Sport"
          value={values.category}
          error={errors.category}
          required
          options={view.categories.map((category) => ({
            ...category,
            ...(category.picture && { picture: ctx.asset(category.picture) }),
          }))}
        />
        <RadioCards
          name="condition"
          label="Condition"
          value={values.condition}
          error={errors.condition}
          required
          options={view.conditions}
        />
        <Field
          name="price"
          label="Price"
          help={
            view.currency ? undefined : 'In the currency of your country. 0 is fine for a gift.'
          }
          value={values.price}
          error={errors.price}
          required
          inputmode="decimal"
          maxlength={40}
          after={view.currency}
          size="short"
        />
        <PlaceFields view={view} />
        <TextArea
          name="description"
          label="Description"
          help="How old it is, how it was used, what is worn, why you sell it."
          value={values.description}
          error={errors.description}
          rows={7}
          limit={LONGEST_DESCRIPTION}
        />
        <div class="form__actions">
          <SubmitButton
            label={item ? 'Save changes' : 'List this item'}
            busyLabel={item ? 'Saving …' : 'Listing …'}
          />
          {item ? (
            <a class="button button--quiet" href={attributeText(item.url)}>
              Back without saving
            </a>
          ) : (
            ''
          )}
        </div>
        <p class="field__help" role="status" data-draft-status></p>
      </Form>
    </PageFrame>
  );
}
