import { hostile, markupOf, sampleCard, sampleContext } from '../../test/helpers/sample-views.js';
import { sellerActions } from '../items/seller-actions.js';
import { DeleteAccountPage } from './delete-account.page.js';
import { groupItems } from './group-items.js';
import { typedProfile } from './profile.form.js';
import { ProfilePage } from './profile.page.js';
import type { ProfilePageView } from './profile.view.js';

const ctx = sampleContext({ path: '/profile', csrf: 'token-1' });

function sampleProfile(over: Partial<ProfilePageView> = {}): ProfilePageView {
  return {
    username: 'maria',
    joined: 'Member since March 2025',
    town: 'Madrid, Spain',
    isTownPending: false,
    form: {
      values: typedProfile({ username: 'maria', country: 'ES', town: 'Madrid' }),
      errors: {},
    },
    countries: [
      { value: 'ES', label: 'Spain' },
      { value: 'US', label: 'United States' },
    ],
    states: [{ value: 'MO', label: 'Missouri' }],
    items: [],
    devices: { devices: [] },
    ...over,
  };
}

const own = (state: 'available' | 'reserved' | 'sold' | 'expired', id: number) => {
  const card = sampleCard({ id, state });
  return { card, actions: sellerActions(card) };
};

describe('ProfilePage', () => {
  it('lets no text become markup', () => {
    const values = typedProfile({
      username: hostile,
      name: hostile,
      country: hostile,
      town: hostile,
      place_id: hostile,
    });
    const errors = { username: hostile, name: hostile, town: hostile, country: hostile };
    const html = String(
      <ProfilePage
        ctx={ctx}
        view={sampleProfile({
          username: hostile,
          town: hostile,
          email: hostile,
          avatarUrl: '/media/a.webp',
          form: { values, errors },
        })}
      />,
    );
    expect(markupOf(html)).not.toMatch(/<script>|<b\s/);
    expect(markupOf(html)).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/);
  });

  it('keeps the details folded away, unless something is to be done with them', () => {
    const fold = (over?: Partial<ProfilePageView>) =>
      /<details class="fold"[^>]*>/.exec(
        String(<ProfilePage ctx={ctx} view={sampleProfile(over)} />),
      )?.[0];
    const { form } = sampleProfile();
    expect(fold()).not.toContain(' open');
    expect(fold({ form: { ...form, errors: { town: 'Unknown.' } } })).toContain(' open');
    const { town: _town, ...homeless } = sampleProfile();
    expect(String(<ProfilePage ctx={ctx} view={homeless} />)).toMatch(
      /<details[^>]* id="details" open/,
    );
  });

  it('says that a town is still being looked for', () => {
    const html = String(<ProfilePage ctx={ctx} view={sampleProfile({ isTownPending: true })} />);
    expect(html).toContain('still looking for your town');
  });

  it('asks about e-mails only who has an address', () => {
    const html = (over: Partial<ProfilePageView>) =>
      String(<ProfilePage ctx={ctx} view={sampleProfile(over)} />);
    expect(html({})).not.toContain('name="message_mail"');
    expect(html({ email: 'maria@mail.example' })).toContain('name="message_mail"');
  });
});

describe('groupItems', () => {
  it('puts what is for sale first and leads on once, at the end', () => {
    const items = [own('sold', 4), own('available', 3), own('expired', 2), own('reserved', 1)];
    const groups = groupItems({ items, next: 1 });
    expect(
      groups.map(({ title, view }) => [title, view.items.map(({ card }) => card.id), view.next]),
    ).toEqual([
      ['For sale', [3, 1], undefined],
      ['Sold', [4], undefined],
      ['No longer for sale', [2], 1],
    ]);
    expect(groupItems({ items: [] })).toEqual([]);
  });
});

describe('DeleteAccountPage', () => {
  it('asks for the username, shows what is wrong with it, and lets no text become markup', () => {
    const html = String(
      <DeleteAccountPage
        ctx={ctx}
        view={{
          username: hostile,
          form: { values: { username: hostile }, errors: { username: hostile } },
        }}
      />,
    );
    expect(markupOf(html)).not.toMatch(/<script>|<b\s/);
    expect(html).toContain('action="/profile/delete" method="post"');
    expect(html).toContain('name="csrf" value="token-1"');
    expect(markupOf(html)).toMatch(/<input [^>]* aria-invalid=""/);
  });
});
