import { drawArea } from './draw-area.js';

interface AreaPictureProps {
  /** Degrees; only their first decimal (about 10 km) is used, so the picture gives nothing more away. */
  area: { latitude: number; longitude: number };
  label: string;
}

/** A picture like a map, made up from roughly where it is: it has no scale, no names and no point. */
export function AreaPicture({ area, label }: AreaPictureProps): JSX.Element {
  const drawing = drawArea(area.latitude, area.longitude);
  return (
    <svg
      class="area"
      viewBox="0 0 320 150"
      width="320"
      height="150"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      <rect class="area__land" width="320" height="150" />
      {drawing.parks.map((path) => (
        <path class="area__park" d={path} />
      ))}
      <path class="area__water" d={drawing.water} />
      {drawing.streets.map((path) => (
        <path class="area__street" d={path} />
      ))}
      {drawing.roads.map((path) => (
        <path class="area__road" d={path} />
      ))}
      <circle class="area__about" cx="160" cy="75" r="58" />
    </svg>
  );
}
