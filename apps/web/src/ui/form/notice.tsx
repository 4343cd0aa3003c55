import type { PropsWithChildren } from '@kitajs/html';
import { Icon, type IconName } from '../icons.js';
import type { PageNotice } from '../page-context.js';

const icons: Record<PageNotice['kind'], IconName> = { good: 'check', bad: 'alert', info: 'info' };

interface NoticeProps {
  kind: PageNotice['kind'];
  text: string;
}

/** A short message on the page: what just happened, or what stands in the way. Children follow the text, e.g. a link. */
export function Notice({ kind, text, children }: PropsWithChildren<NoticeProps>): JSX.Element {
  return (
    <div class={['notice', `notice--${kind}`]} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <p>
        <span safe>{text}</span> {children}
      </p>
    </div>
  );
}
