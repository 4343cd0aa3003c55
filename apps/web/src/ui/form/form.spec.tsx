import { hostile, markupOf, sampleContext } from '../../../test/helpers/sample-views.js';
import { DangerZone } from './danger-zone.js';
import { ErrorSummary } from './error-summary.js';
import { Form } from './form.js';
import { hasErrors } from './form.view.js';
import { Notice } from './notice.js';
import { SubmitButton } from './submit-button.js';

describe('Form', () => {
  const ctx = sampleContext({ csrf: 'token-1' });

  it('carries the token before anything else', () => {
    const html = String(
      <Form ctx={ctx} action="/items" enctype="multipart/form-data">
        <input name="title" />
      </Form>,
    );
    expect(html).toMatch(
      /^<form[^>]*method="post"[^>]*><input type="hidden" name="csrf" value="token-1"\/><input name="title"/,
    );
    expect(html).toContain('enctype="multipart/form-data"');
  });

  it('shows the token to nobody when it only asks', () => {
    expect(String(<Form ctx={ctx} action="/search" method="get" />)).not.toContain('token-1');
  });

  it('asks before work is lost only where it is told to', () => {
    expect(String(<Form ctx={ctx} action="/a" />)).not.toContain('data-warn-unsaved');
    expect(String(<Form ctx={ctx} action="/a" warnUnsaved />)).toContain('data-warn-unsaved');
  });
});

describe('ErrorSummary', () => {
  it('is not there without errors', () => {
    expect(String(<ErrorSummary form={{ errors: { title: undefined } }} />)).toBe('');
    expect(hasErrors({ errors: {} })).toBe(false);
  });

  it('leads to each wrong field and can take the focus', () => {
    const html = String(
      <ErrorSummary
        form={{ errors: { title: 'Type a title.', price_max: 'Too much.', near: 'Unknown.' } }}
        ids={{ near: 'profile-near' }}
      />,
    );
    expect(html).toContain('3 things to put right');
    expect(html).toContain('<a href="#field-title">Type a title.</a>');
    expect(html).toContain('<a href="#field-price-max">Too much.</a>');
    expect(html).toContain('<a href="#profile-near">Unknown.</a>');
    expect(html).toMatch(/<div[^>]*role="alert"[^>]*tabindex="-1"/);
  });

  it('shows what is wrong with the form as a whole', () => {
    const html = String(<ErrorSummary form={{ errors: {}, formError: hostile }} />);
    expect(html).toContain('This did not work');
    expect(markupOf(html)).not.toMatch(/<script|<b\s/);
  });
});

describe('SubmitButton', () => {
  it('knows what to say while it works, and lets no text become markup', () => {
    const html = String(
      <SubmitButton label={hostile} busyLabel={hostile} name="to" value={hostile} kind="danger" />,
    );
    expect(html).toMatch(/<button class="button button--danger" type="submit"/);
    expect(html).toContain('data-busy-label="');
    expect(markupOf(html)).not.toMatch(/<script|<b\s/);
  });
});

describe('DangerZone and Notice', () => {
  it('let no text become markup', () => {
    const html = String(
      <>
        <DangerZone id="delete" title={hostile} consequence={hostile} />
        <Notice kind="bad" text={hostile} />
      </>,
    );
    expect(markupOf(html)).not.toMatch(/<script|<b\s/);
  });

  it('interrupt for what is bad only', () => {
    expect(String(<Notice kind="bad" text="a" />)).toContain('role="alert"');
    expect(String(<Notice kind="good" text="a" />)).toContain('role="status"');
  });
});
