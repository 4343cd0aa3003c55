import { DataError, toDataError } from './data-error.js';

const coded = (code: string) => Object.assign(new Error('it failed'), { code });

describe('toDataError', () => {
  it.each([
    ['ECONNREFUSED', 'unavailable'],
    ['57P01', 'unavailable'],
    ['08006', 'unavailable'],
    ['53300', 'unavailable'],
    ['57014', 'timeout'],
    ['55P03', 'timeout'],
    ['23505', 'conflict'],
  ])('takes %s for %s', (code, kind) => {
    expect(toDataError(coded(code))?.kind).toBe(kind);
  });

  it.each([
    ['Connection terminated unexpectedly', 'unavailable'],
    ['timeout exceeded when trying to connect', 'unavailable'],
    ['Query read timeout', 'timeout'],
  ])('takes the message "%s" for %s', (message, kind) => {
    expect(toDataError(new Error(message))?.kind).toBe(kind);
  });

  it('looks into causes and aggregates', () => {
    expect(toDataError(new Error('no page', { cause: coded('57014') }))?.kind).toBe('timeout');
    expect(toDataError(new AggregateError([coded('ECONNREFUSED')]))?.kind).toBe('unavailable');
  });

  it('gives a data error back as it is', () => {
    const error = new DataError('conflict', 'The username ana is taken.');
    expect(toDataError(error)).toBe(error);
  });

  it.each([[coded('42P01')], [new Error('a bug')], ['a string'], [undefined]])(
    'leaves %s to others',
    (error) => {
      expect(toDataError(error)).toBeUndefined();
    },
  );
});
