import { OwnItems } from '../listing/own-items.js';
import { DeviceList } from '../sessions/device-list.js';
import { DangerZone } from '../ui/form/danger-zone.js';
import { Notice } from '../ui/form/notice.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { ProfileForm } from './profile-form.js';
import type { ItemGroupView, ProfilePageView } from './profile.view.js';

interface ProfilePageProps {
  ctx: PageContext;
  view: ProfilePageView;
}

/** A member's own page: who they are, what they sell, where they are logged in, and the way out. */
export function ProfilePage({ ctx, view }: ProfilePageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title="Your profile" noindex>
      <ProfileHead view={view} />
      {view.isTownPending ? (
        <Notice
          kind="info"
          text="We are still looking for your town on the map. Until then, distances are not counted from it."
        />
      ) : (
        ''
      )}
      <ProfileForm ctx={ctx} view={view} />
      <Items ctx={ctx} groups={view.items} />
      <DeviceList ctx={ctx} view={view.devices} />
      <section class="section" aria-labelledby="data-title">
        <h2 class="section__title" id="data-title">
          Your data
        </h2>
        <p class="section__text">
          Take everything that we store about you with you: your profile, items with the addresses
          of their photos, drafts and conversations, in one JSON file.
        </p>
        <a class="button button--line" href="/profile/export" download="tradyfit.json">
          <Icon name="download" />
          Download your data
        </a>
      </section>
      <DangerZone
        id="delete"
        title="Delete your account"
        consequence="Your items, photos, town and logins go for good. What you wrote to others stays with them, without your name."
      >
        <a class="button button--line" href="/profile/delete">
          Delete your account …
        </a>
      </DangerZone>
    </PageFrame>
  );
}

function ProfileHead({ view }: { view: ProfilePageView }): JSX.Element {
  return (
    <header class="profile-head">
      {view.avatarUrl ? (
        <img class="profile-head__face" src={view.avatarUrl} alt="" width="72" height="72" />
      ) : (
        <span class="profile-head__face" aria-hidden="true" safe>
          {[...view.username][0]?.toUpperCase() ?? ''}
        </span>
      )}
      <div class="profile-head__words">
        <h1 class="page-title">
          <bdi safe>{view.username}</bdi>
        </h1>
        <p class="muted">
          {view.town ? (
            <>
              <bdi safe>{view.town}</bdi>
              <span aria-hidden="true"> · </span>
            </>
          ) : (
            ''
          )}
          <span safe>{view.joined}</span>
        </p>
      </div>
      {view.items.length > 0 ? (
        <a class="button profile-head__sell" href="/items/new">
          <Icon name="plus" />
          List an item
        </a>
      ) : (
        // The empty list below says it.
        ''
      )}
    </header>
  );
}

function Items({ ctx, groups }: { ctx: PageContext; groups: ItemGroupView[] }): JSX.Element {
  if (groups.length === 0) return <OwnItems ctx={ctx} view={{ items: [] }} path="/profile" />;
  return (
    <>
      {groups.map(({ title, view }, index) => (
        <section class="section" aria-labelledby={`items-${index + 1}`}>
          <div class="section__head">
            <h2 class="section__title" id={`items-${index + 1}`} safe>
              {title}
            </h2>
          </div>
          <OwnItems ctx={ctx} view={view} path="/profile" />
        </section>
      ))}
    </>
  );
}
