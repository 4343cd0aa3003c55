import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { ConversationList } from './conversation-list.js';
import type { ConversationsView } from './conversation.view.js';
import { Thread } from './thread.js';

interface ConversationsPageProps {
  ctx: PageContext;
  view: ConversationsView;
}

/** A member's conversations; one of them beside the list on wide screens, in its place on phones. */
export function ConversationsPage({ ctx, view }: ConversationsPageProps): JSX.Element {
  const { thread } = view;
  const title = thread ? `${thread.other.name}: ${thread.item.title}` : 'Messages';
  return (
    <PageFrame
      ctx={ctx}
      title={title}
      noindex
      mainClass={thread ? 'main--talk main--thread' : 'main--talk'}
    >
      <div class="talk">
        <ConversationList ctx={ctx} view={view} />
        {thread ? (
          <Thread ctx={ctx} thread={thread} />
        ) : (
          <NothingOpen isEmpty={!view.rows.length} />
        )}
      </div>
    </PageFrame>
  );
}

function NothingOpen({ isEmpty }: { isEmpty: boolean }): JSX.Element {
  return (
    <div class="talk__nothing" aria-hidden="true">
      <Icon name="message" />
      <p>{isEmpty ? 'Conversations open here.' : 'Choose a conversation.'}</p>
    </div>
  );
}
