import { parseItem, typedItem } from './item.form.js';

const fields = {
  title: 'Sea kayak',
  description: '',
  price: '900',
  category: 'surfing',
  condition: 'good',
  place: 'mine',
};
const read = (over: Record<string, unknown> = {}) => parseItem(typedItem({ ...fields, ...over }));

describe('typedItem', () => {
  it('takes its own fields only, as text', () => {
    const typed = typedItem({ title: 'x', seller: 'eve', price: ['1', '2'], near: { a: 1 } });
    expect(typed).toMatchObject({ title: 'x', price: '', near: '' });
    expect(typed).not.toHaveProperty('seller');
    expect(typedItem(Object.create({ title: 'inherited' }) as object as never).title).toBe('');
  });

  it('leaves out what cannot be stored or printed', () => {
    const { title } = typedItem({ title: 'a\0b\u0007c\ud800d\r\ne\tf' });
    expect(title).toBe('abcd\ne\tf');
  });

  it('keeps a bounded text', () => {
    expect(typedItem({ description: 'x'.repeat(100_000) }).description).toHaveLength(20_000);
  });
});

describe('parseItem', () => {
  it('reads an item', () => {
    expect(read()).toEqual({
      input: {
        title: 'Sea kayak',
        description: null,
        priceCents: 90_000,
        category: 'surfing',
        condition: 'good',
        place: 'mine',
      },
    });
  });

  it('trims and joins white space in titles, and keeps lines in descriptions', () => {
    const { input } = read({ title: '  Sea \n\t kayak ', description: ' one\r\n\r\ntwo ' });
    expect(input).toMatchObject({ title: 'Sea kayak', description: 'one\n\ntwo' });
  });

  it('counts what people see, not what computers store', () => {
    expect(read({ title: '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧' }).errors).toBeUndefined();
    expect(read({ title: '🚲'.repeat(80) }).errors).toBeUndefined();
    expect(read({ title: '🚲'.repeat(81) }).errors?.title).toContain('81');
    expect(read({ title: '\u200d\u2060\u200b\ufeff' }).errors?.title).toContain('at least 3');
  });

  it('names every fault', () => {
    expect(Object.keys(parseItem(typedItem({})).errors ?? {}).sort()).toEqual([
      'category',
      'condition',
      'place',
      'price',
      'title',
    ]);
  });
});
