/** The mark, two arrows that trade places, and the name. Drawn as in `client/brand/mark.svg`. */
export function Mark(): JSX.Element {
  return (
    <span class="mark">
      <svg class="mark__sign" viewBox="0 0 64 64" width="32" height="32" aria-hidden="true">
        <circle class="mark__ground" cx="32" cy="32" r="32" />
        <g
          class="mark__arrows"
          transform="translate(32 32) rotate(-14) scale(.93) translate(-32 -32)"
        >
          <path d="M12 24Q32 27 52 24L40.5 12" />
          <path d="M52 40Q32 37 12 40L23.5 52" />
        </g>
      </svg>
      <span class="mark__name">
        Trady<b>Fit</b>
      </span>
    </span>
  );
}
