import type { MessageView } from './conversation.view.js';

interface MessageProps {
  message: MessageView;
  /** True for the reader's last message that the other side has read. */
  isLastSeen?: boolean;
}

/** One message. The browser's code adds those that arrive as they are here. */
export function Message({ message, isLastSeen }: MessageProps): JSX.Element {
  const { id, isYours, author, body, time } = message;
  return (
    <li
      class={['message', isYours && 'message--yours']}
      id={`m${id}`}
      data-message={String(id)}
      data-at={time.iso}
    >
      <span class="visually-hidden">
        <bdi safe>{author}</bdi>:{' '}
      </span>
      <p class="message__body" dir="auto" safe>
        {body}
      </p>
      <p class="message__meta">
        <time datetime={time.iso} title={time.exact} safe>
          {time.text}
        </time>
        {isLastSeen ? <SeenMark /> : ''}
      </p>
    </li>
  );
}

/** A message as the live updates carry it. */
export function messageHtml(message: MessageView): string {
  // Only components that wait for something are promises.
  return (<Message message={message} />) as string;
}

function SeenMark(): JSX.Element {
  return <span data-seen>Seen</span>;
}
