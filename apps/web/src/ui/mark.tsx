/** The mark and the name: two arrows that trade places, drawn as a track. */
export function Mark(): JSX.Element {
  return (
    <span class="mark">
      <svg class="mark__sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect class="mark__ground" width="32" height="32" rx="9" />
        <path
          class="mark__track"
          d="M8 12.5h12.2a3.6 3.6 0 0 0 0 0L24 12.5M20 8l4.4 4.5L20 17M24 20H8M12 15.5 7.6 20l4.4 4.5"
        />
      </svg>
      <span class="mark__name">
        Trady<b>Fit</b>
      </span>
    </span>
  );
}
