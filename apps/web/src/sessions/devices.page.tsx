import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { DevicesView } from './device.view.js';
import { DeviceList } from './device-list.js';

interface DevicesPageProps {
  ctx: PageContext;
  view: DevicesView;
}

/** The member's devices on a page of their own. */
export function DevicesPage({ ctx, view }: DevicesPageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title="Your devices" noindex mainClass="main--narrow">
      <h1 class="page-title">Your devices</h1>
      <DeviceList ctx={ctx} view={view} />
    </PageFrame>
  );
}
