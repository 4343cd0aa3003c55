import { Icon, type IconName } from './icons.js';
import type { PageNotice } from './page-context.js';

const icons: Record<PageNotice['kind'], IconName> = { good: 'check', bad: 'alert', info: 'info' };

/** What happened just before, at the top of the page. */
export function PageNoticeBar({ notice }: { notice: PageNotice | undefined }): JSX.Element {
  if (!notice) return '';
  return (
    <div
      class={['notice', `notice--${notice.kind}`]}
      role={notice.kind === 'bad' ? 'alert' : 'status'}
      data-notice
    >
      <Icon name={icons[notice.kind]} />
      <p safe>{notice.text}</p>
    </div>
  );
}
