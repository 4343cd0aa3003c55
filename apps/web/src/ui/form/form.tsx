import type { PropsWithChildren } from '@kitajs/html';
import { attributeText } from '../attribute-text.js';
import type { PageContext } from '../page-context.js';
import { CsrfField } from './csrf-field.js';

interface FormProps {
  ctx: PageContext;
  /** Path of this site. */
  action: string;
  method?: 'post' | 'get';
  /** `multipart/form-data` for files; the token comes first in it. */
  enctype?: 'multipart/form-data';
  id?: string;
  /** Instead of the one column of fields. */
  class?: string;
  /** Ask before what was typed is lost by leaving. */
  warnUnsaved?: boolean;
  /** Leave all checks to the server. */
  novalidate?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** A form with its token. The browser's code keeps it from being sent twice. */
export function Form(props: PropsWithChildren<FormProps>): JSX.Element {
  const { ctx, method = 'post' } = props;
  return (
    <form
      class={props.class ?? 'form'}
      id={props.id}
      action={attributeText(props.action)}
      method={method}
      enctype={props.enctype}
      novalidate={props.novalidate}
      aria-label={props['aria-label'] && attributeText(props['aria-label'])}
      aria-labelledby={props['aria-labelledby']}
      data-form
      data-warn-unsaved={props.warnUnsaved ? '' : undefined}
    >
      {method === 'post' ? <CsrfField ctx={ctx} /> : ''}
      {props.children}
    </form>
  );
}
