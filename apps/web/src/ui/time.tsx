/** A moment in words; the exact time is in the tooltip. */
export interface Moment {
  /** `2 days ago`. */
  text: string;
  /** RFC 3339. */
  iso: string;
  /** `23 November 2026, 21:47 UTC` in the reader's locale. */
  exact: string;
}

export function Time({ moment }: { moment: Moment }): JSX.Element {
  return (
    <time datetime={moment.iso} title={moment.exact} safe>
      {moment.text}
    </time>
  );
}
