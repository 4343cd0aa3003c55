/** Paints up to four colours as a 2×2 grid, row by row. Anything but `#rrggbb` is left out. */
export function Placeholder({ colours }: { colours: string[] }): JSX.Element {
  return (
    <svg
      class="frame__paint"
      viewBox="0 0 2 2"
      width="4"
      height="3"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colours
        .slice(0, 4)
        .map((colour, index) =>
          /^#[0-9a-f]{6}$/i.test(colour) ? (
            <rect
              x={String(index % 2)}
              y={String(Math.floor(index / 2))}
              width="1.02"
              height="1.02"
              fill={colour}
            />
          ) : (
            ''
          ),
        )}
    </svg>
  );
}
