import type { ItemDetails } from '@tradyfit/data';
import { nearFrom } from '../places/near.js';
import { itemJsonLd } from './item-json-ld.js';
import { mapCard, mapDetails } from './map-item.js';

const publicUrl = (key: string) => `/media/${key}`;
const viewer = { locale: 'en', now: new Date('2026-11-23T12:00:00Z') };

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

/** With more in it than the type knows of: what a repository may add one day. */
const row = {
  id: 7,
  title: 'Road bike',
  description: 'Two summers.',
  priceCents: 45_050,
  currency: 'EUR',
  category: { id: 8, name: 'cycling', slug: 'cycling', secret: 'canary' },
  placeName: 'Madrid',
  adminCode: '29',
  adminName: 'Madrid',
  countryCode: 'ES',
  placeId: 3117735,
  point: { latitude: 40.4165, longitude: -3.70256 },
  createdAt: new Date('2026-11-21T12:00:00Z'),
  modifiedAt: new Date('2026-11-21T12:00:30Z'),
  distanceMetres: 12_345.678,
  cover: { key: 'photos/a', width: 1600, height: 1200, placeholder: '336699CC9966ddeeff112233' },
  photos: [{ key: 'photos/a', width: 1600, height: 1200, placeholder: 'not colours"/>' }],
  seller: {
    id: 3,
    username: 'maria',
    createdAt: new Date('2025-03-04T00:00:00Z'),
    avatarKey: null,
    email: 'canary@example.com',
  },
  secret: 'canary',
};
const item: ItemDetails = { ...row, state: 'available', condition: 'excellent' };

describe('mapCard', () => {
  it('shows what a card may show, and nothing else', () => {
    expect(mapCard(item, viewer, publicUrl)).toEqual({
      id: 7,
      url: '/items/7-road-bike',
      title: 'Road bike',
      price: '€450.50',
      state: 'available',
      place: 'Madrid',
      age: {
        text: '2 days ago',
        iso: '2026-11-21T12:00:00.000Z',
        exact: 'November 21, 2026 at 12:00 PM UTC',
      },
      photo: {
        alt: 'Road bike',
        width: 1600,
        height: 1200,
        placeholder: ['#336699', '#cc9966', '#ddeeff', '#112233'],
        card: '/media/photos/a/card.webp',
        page: '/media/photos/a/page.webp',
        full: '/media/photos/a/full.webp',
        fallback: '/media/photos/a/page.jpg',
      },
      category: { name: 'Cycling', slug: 'cycling', url: '/items/category/8-cycling' },
    });
  });

  it('counts distances from a known place only, in bands', () => {
    const near = nearFrom(madrid, 'url', 'Madrid');
    const card = (over: object) => mapCard({ ...item, ...over }, { ...viewer, near }, publicUrl);
    expect(card({}).distance).toBe('in Madrid');
    expect(card({ placeName: 'Getafe' }).distance).toBe('about 10 km');
    expect(card({ placeName: 'Getafe', distanceMetres: 900 }).distance).toBe('in Getafe');
    expect(card({ distanceMetres: undefined })).not.toHaveProperty('distance');
  });

  it('marks what cannot be bought', () => {
    const ribbon = (state: ItemDetails['state']) => mapCard({ ...item, state }, viewer, publicUrl);
    expect(ribbon('reserved')).toMatchObject({ state: 'reserved', ribbon: 'Reserved' });
    expect(ribbon('sold')).toMatchObject({ state: 'sold', ribbon: 'Sold' });
    expect(ribbon('expired')).toMatchObject({ state: 'expired', ribbon: 'No longer for sale' });
    expect(ribbon('removed').state).toBe('expired');
  });
});

describe('mapDetails', () => {
  it('shows what a page may show, and nothing else', () => {
    const details = mapDetails(item, viewer, publicUrl);
    expect(Object.keys(details).sort()).toEqual([
      'area',
      'condition',
      'description',
      'photos',
      'placeFull',
      'seller',
    ]);
    expect(details.seller).toEqual({ username: 'maria', joined: 'Member since March 2025' });
    expect(details.placeFull).toBe('Madrid, Spain');
    expect(JSON.stringify(details)).not.toContain('canary');
  });

  it('puts nothing but colours into markup', () => {
    const [photo] = mapDetails(item, viewer, publicUrl).photos;
    expect(photo?.placeholder.every((colour) => /^#[\da-f]{6}$/.test(colour))).toBe(true);
    expect(photo?.placeholder).toHaveLength(4);
  });

  it('tells when the item was changed later', () => {
    const modifiedAt = new Date('2026-11-22T12:00:00Z');
    expect(mapDetails({ ...item, modifiedAt }, viewer, publicUrl).modified?.text).toBe('1 day ago');
  });
});

describe('itemJsonLd', () => {
  it('names the town and no coordinates', () => {
    const { photos } = mapDetails(item, viewer, publicUrl);
    const text = JSON.stringify(itemJsonLd(item, photos, 'https://tradyfit.example/items/7'));
    expect(text).toContain('"price":"450.50"');
    expect(text).toContain('"https://tradyfit.example/media/photos/a/page.jpg"');
    expect(text).not.toMatch(/canary|40\.4|-3\.7|geo/);
  });
});
