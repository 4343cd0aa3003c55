import type { PropsWithChildren } from '@kitajs/html';

interface EmptyStateProps {
  /** URL of a picture. */
  picture: string;
  title: string;
  text?: string;
  /** The way on. */
  action?: { label: string; url: string };
}

/** Says that there is nothing here, why, and where to go instead. */
export function EmptyState(props: PropsWithChildren<EmptyStateProps>): JSX.Element {
  return (
    <section class="empty">
      <img class="empty__picture" src={props.picture} alt="" width="800" height="600" />
      <div class="empty__words">
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
      </div>
    </section>
  );
}
