import type { PropsWithChildren } from '@kitajs/html';
import { Icon, type IconName } from './icons.js';

interface EmptyStateProps {
  icon?: IconName;
  title: string;
  text?: string;
  /** The way on. */
  action?: { label: string; url: string };
}

/** Says that there is nothing here, why, and where to go instead. */
export function EmptyState(props: PropsWithChildren<EmptyStateProps>): JSX.Element {
  return (
    <section class="empty">
      <span class="empty__icon">
        <Icon name={props.icon ?? 'compass'} />
      </span>
      <h2 class="empty__title" safe>
        {props.title}
      </h2>
      {props.text ? (
        <p class="empty__text" safe>
          {props.text}
        </p>
      ) : (
        ''
      )}
      {props.children}
      {props.action ? (
        <a class="button" href={props.action.url} safe>
          {props.action.label}
        </a>
      ) : (
        ''
      )}
    </section>
  );
}
