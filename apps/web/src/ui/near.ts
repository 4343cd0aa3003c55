/** The place that a page counts distances from, as far as the frame shows it. */
export interface NearPlace {
  place: {
    /** `Madrid, ES`. */
    label: string;
    /** What `near=` carries. */
    fullLabel: string;
  };
}
