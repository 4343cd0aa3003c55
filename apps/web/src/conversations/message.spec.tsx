import { messageHtml } from './message.js';

const view = {
  id: 7,
  isYours: false,
  author: '<img src=x onerror=alert(1)>',
  body: '</p><script>alert(1)</script>\n"&amp;',
  time: { text: '12:00', iso: '2026-11-23T12:00:00.000Z', exact: '23 November' },
};

it('a message cannot be markup', () => {
  const html = messageHtml(view);
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;/p>&lt;script>alert(1)&lt;/script>\n&#34;&amp;amp;');
  expect(html).toContain('data-message="7"');
  expect(html).not.toContain('message--yours');
  expect(messageHtml({ ...view, isYours: true })).toContain('message--yours');
});
