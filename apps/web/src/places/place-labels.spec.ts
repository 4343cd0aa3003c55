import { fullLabel, mapPlace, parsePlaceId, parsePoint, placeLookups } from './place-labels.js';

const madrid = {
  id: 3117735,
  name: 'Madrid',
  countryCode: 'ES',
  adminCode: '29',
  adminName: 'Madrid',
  population: 3_255_944,
  latitude: 40.4165,
  longitude: -3.70256,
};

describe('labels', () => {
  it('show a town, and nothing of its point', () => {
    expect(mapPlace(madrid)).toEqual({
      id: 3117735,
      name: 'Madrid',
      label: 'Madrid, ES',
      fullLabel: 'Madrid, Spain',
    });
  });

  it('tell namesakes apart', () => {
    expect(fullLabel('Springfield', 'Missouri', 'US')).toBe('Springfield, Missouri, United States');
    expect(fullLabel('Málaga', 'Andalusia', 'ES')).toBe('Málaga, Andalusia, Spain');
    expect(fullLabel('Monaco', '', 'MC')).toBe('Monaco, Monaco');
  });
});

describe('placeLookups', () => {
  it.each([
    ['Madrid', ['Madrid']],
    ['Madrid, Spain', ['Madrid, ES', 'Madrid, Spain']],
    ['Springfield, Missouri, USA', ['Springfield, Missouri, US', 'Springfield, Missouri, USA']],
    ['Atlanta, Georgia', ['Atlanta, GE', 'Atlanta, Georgia']],
    ['Madrid, ES', ['Madrid, ES']],
    ['Spain', ['Spain']],
  ])('%s', (typed, lookups) => {
    expect(placeLookups(typed)).toEqual(lookups);
  });
});

describe('parsePoint', () => {
  it('reads degrees', () => {
    expect(parsePoint('40.42,-3.70')).toEqual({ latitude: 40.42, longitude: -3.7 });
    expect(parsePoint('-90, 180')).toEqual({ latitude: -90, longitude: 180 });
  });

  it.each(['91,0', '0,181', '1', 'NaN,NaN', '1e1,2', '1,2,3', ',', '٤,٥', '1,2\u0000'])(
    '%j is no point',
    (typed) => {
      expect(parsePoint(typed)).toBeUndefined();
    },
  );
});

describe('parsePlaceId', () => {
  it('takes GeoNames ids only', () => {
    expect(parsePlaceId('3117735')).toBe(3117735);
    expect(['0', '-1', '1.5', '01', '9999999999', 'x', ''].map(parsePlaceId)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
