import { CsrfField } from '../ui/form/csrf-field.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Time } from '../ui/time.js';
import type { DevicesView, DeviceView } from './device.view.js';

interface DeviceListProps {
  ctx: PageContext;
  view: DevicesView;
}

/** Where the member is logged in, and the way out of all of it; a section of the profile. */
export function DeviceList({ ctx, view }: DeviceListProps): JSX.Element {
  return (
    <section class="section" aria-labelledby="devices-title">
      <h2 class="section__title" id="devices-title">
        Where you are logged in
      </h2>
      <ul class="devices" role="list">
        {view.devices.map((device) => (
          <Device device={device} />
        ))}
      </ul>
      <form action="/sessions/delete-all" method="post">
        <CsrfField ctx={ctx} />
        <p class="muted">Lost a phone, or used a computer that others use? End every session.</p>
        <button class="button button--line" type="submit">
          <Icon name="leave" />
          Log out everywhere
        </button>
      </form>
    </section>
  );
}

function Device({ device }: { device: DeviceView }): JSX.Element {
  return (
    <li class="device">
      <p class="device__name">
        <bdi safe>{device.name}</bdi>
        {device.here ? <span class="tag">this device</span> : ''}
      </p>
      <p class="muted">
        Last used <Time moment={device.lastSeen} />, logged in <Time moment={device.loggedIn} />
      </p>
    </li>
  );
}
