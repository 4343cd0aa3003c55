import { attributeText } from './attribute-text.js';

it('keeps a typed character reference as it was typed', () => {
  expect(String(<input value={attributeText(`Q&amp;A "now" &copy`)} />)).toBe(
    '<input value="Q&amp;amp;A &#34;now&#34; &amp;copy"/>',
  );
});
