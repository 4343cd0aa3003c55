import type { FacebookPerson } from '@tradyfit/auth/testing';

/** People of the journeys, as Facebook knows them; their usernames here come from the addresses. */
export const ana: FacebookPerson = {
  id: '7001',
  name: 'Ana Ruiz',
  email: 'ana@mail.example',
  hasPicture: true,
};
export const bjorn: FacebookPerson = {
  id: '7002',
  name: 'Björn Åberg',
  email: 'bjorn@mail.example',
};
export const cleo: FacebookPerson = {
  id: '7003',
  name: 'Cleo Martin',
  email: 'cleo@mail.example',
};
