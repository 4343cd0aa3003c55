import { hostile, markupOf } from '../../../test/helpers/sample-views.js';
import { Checkbox } from './checkbox.js';
import { Field } from './field.js';
import type { FieldProps } from './field-frame.js';
import { RadioCards } from './radio-cards.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';

type Render = (field: FieldProps, value: string) => string;

const kinds: Record<string, Render> = {
  Field: (field, value) => String(<Field {...field} value={value} before={value} after={value} />),
  TextArea: (field, value) => String(<TextArea {...field} value={value} limit={10} />),
  Select: (field, value) =>
    String(<Select {...field} value={value} empty={value} options={[{ value, label: value }]} />),
  RadioCards: (field, value) =>
    String(
      <RadioCards
        {...field}
        value={value}
        options={[{ value, label: value, help: value, picture: value }]}
      />,
    ),
  Checkbox: (field, value) => String(<Checkbox {...field} value={value} checked />),
};

const everyKind = Object.entries(kinds);

/** The first tag that has an attribute of this value. */
function tagWith(html: string, attribute: string, value: string): string {
  return new RegExp(`<[^>]*\\s${attribute}="${value}"[^>]*>`).exec(html)?.[0] ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

describe.each(everyKind)('%s', (_kind, render) => {
  it('lets no text become markup', () => {
    const field = { name: 'title', label: hostile, help: hostile, error: hostile };
    expect(markupOf(render(field, hostile))).not.toMatch(/<script|<b\s/);
  });

  it('has a label, and tells its help and its error to whoever cannot see them', () => {
    const html = render({ name: 'title', label: 'Title', help: 'Short.', error: 'Empty.' }, 'a');
    const id = 'field-title';
    expect(tagWith(html, 'id', id)).not.toBe('');
    expect(html).toMatch(new RegExp(`<label[^>]* for="${id}"|<legend`));
    const explained = tagWith(html, 'aria-invalid', 'true');
    const ids = attribute(explained, 'aria-describedby')?.split(' ') ?? [];
    expect(ids).toEqual(expect.arrayContaining([`${id}-help`, `${id}-error`]));
    for (const described of ids) expect(html).toContain(` id="${described}"`);
  });

  it('says nothing of help and errors that are not there', () => {
    const html = render({ name: 'title', label: 'Title' }, 'a');
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toMatch(/field-title-(help|error)/);
  });
});

describe('a field', () => {
  it('keeps what was typed as it was typed', () => {
    const html = String(<Field name="a" label="A" value={`Q&amp;A "x" 29' <b>`} />);
    expect(html).toContain(`value="Q&amp;amp;A &#34;x&#34; 29' <b>"`);
  });

  it('says that it may stay empty, unless it may not', () => {
    expect(String(<Field name="a" label="A" value="" />)).toContain('(optional)');
    const html = String(<Field name="a" label="A" value="" required />);
    expect(html).not.toContain('(optional)');
    expect(html).toMatch(/<input[^>]* required/);
  });
});

describe('TextArea', () => {
  it('keeps the line break at the start that a browser would drop', () => {
    expect(String(<TextArea name="a" label="A" value={'\nb'} />)).toContain('>\n\nb</textarea>');
  });

  it('says how many characters there may be, and says it to the field', () => {
    const html = String(<TextArea name="a" label="A" value="" limit={4000} />);
    expect(html).toContain('Up to 4,000 characters');
    expect(html).toContain('aria-describedby="field-a-count"');
  });
});

describe('Select', () => {
  it('selects the value of the form and no other', () => {
    const options = ['ES', 'FR'].map((code) => ({ value: code, label: code }));
    const html = String(<Select name="c" label="C" value="FR" options={options} />);
    expect(html.match(/<option[^>]* selected[^>]*>/g)).toEqual(['<option value="FR" selected>']);
  });
});

describe('RadioCards', () => {
  const options = ['new', 'good', 'fair'].map((value) => ({ value, label: value }));
  const html = String(
    <RadioCards name="condition" label="Condition" value="good" options={options} required />,
  );

  it('checks the value of the form and no other', () => {
    const checked = html.match(/<input[^>]* checked[^>]*>/g) ?? [];
    expect(checked.map((tag) => attribute(tag, 'value'))).toEqual(['good']);
  });

  it('gives each choice an id of its own, the first one the field’s', () => {
    const ids = [...html.matchAll(/<input id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['field-condition', 'field-condition-2', 'field-condition-3']);
  });
});
