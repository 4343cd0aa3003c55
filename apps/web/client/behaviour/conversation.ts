import { keepInbox } from './conversation-inbox.js';
import { enhanceThread } from './conversation-thread.js';

/** Messages that arrive by themselves, and are sent without leaving the page. */
export function enhanceConversations(): void {
  keepInbox();
  const thread = document.querySelector<HTMLElement>('[data-thread]');
  if (thread) enhanceThread(thread);
}
