import type { PropsWithChildren } from '@kitajs/html';

interface DangerZoneProps {
  /** Unique on the page: its address. */
  id: string;
  title: string;
  /** What goes, what stays, and that it cannot be undone. */
  consequence: string;
  /** Set apart only: it takes something back rather than away. */
  isHarmless?: boolean;
}

/** The part of a page whose actions cannot be undone, set apart, with the consequence in words. */
export function DangerZone(props: PropsWithChildren<DangerZoneProps>): JSX.Element {
  return (
    <section
      class={['danger-zone', props.isHarmless && 'danger-zone--harmless']}
      id={props.id}
      aria-labelledby={`${props.id}-title`}
    >
      <h2 class="danger-zone__title" id={`${props.id}-title`} safe>
        {props.title}
      </h2>
      <p class="danger-zone__text" safe>
        {props.consequence}
      </p>
      {props.children}
    </section>
  );
}
