const width = 320;
const height = 150;

/** SVG path data by kind, in a frame of 320 × 150. */
export interface AreaDrawing {
  parks: string[];
  water: string;
  streets: string[];
  roads: string[];
}

/** Draws an imaginary area. The same tenth of a degree (about 10 km) always gives the same drawing. */
export function drawArea(latitude: number, longitude: number): AreaDrawing {
  const next = random(Math.round(latitude * 10) * 3601 + Math.round(longitude * 10));
  const between = (from: number, to: number) => Math.round(from + next() * (to - from));
  const angle = between(-22, 22);
  return {
    parks: [0, 1, 2].map((third) =>
      blob(between(third * 110, third * 110 + 90), between(10, 140), between),
    ),
    water: river(between),
    streets: grid(angle, between),
    roads: [
      curve(-20, between(20, 130), width + 20, between(20, 130), between),
      curve(between(60, 140), -20, between(180, 280), height + 20, between),
    ],
  };
}

type Between = (from: number, to: number) => number;

/** Numbers from 0 to 1 that depend on nothing but the seed (mulberry32, Tommy Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function curve(x1: number, y1: number, x2: number, y2: number, between: Between): string {
  const bend = () => between(-45, 45);
  const third = (from: number, to: number, part: number) =>
    Math.round(from + ((to - from) * part) / 3);
  return (
    `M${x1} ${y1}C${third(x1, x2, 1) + bend()} ${third(y1, y2, 1) + bend()} ` +
    `${third(x1, x2, 2) + bend()} ${third(y1, y2, 2) + bend()} ${x2} ${y2}`
  );
}

function river(between: Between): string {
  const fromLeft = between(0, 1) === 1;
  return fromLeft
    ? curve(-20, between(90, 160), width + 20, between(-10, 60), between)
    : curve(between(200, 300), -20, between(20, 120), height + 20, between);
}

function blob(x: number, y: number, between: Between): string {
  const [a, b] = [between(22, 44), between(14, 28)];
  return (
    `M${x - a} ${y}C${x - a} ${y - b} ${x - a / 2} ${y - b} ${x} ${y - b + between(0, 8)}` +
    `S${x + a} ${y - b / 2} ${x + a} ${y}S${x + a / 2} ${y + b} ${x} ${y + b}S${x - a} ${y + b} ${x - a} ${y}Z`
  );
}

/** Two families of parallel lines, a little turned, with gaps of different width. */
function grid(angle: number, between: Between): string[] {
  const slope = Math.tan((angle * Math.PI) / 180);
  const lines: string[] = [];
  for (let y = -60; y < height + 60; y += between(20, 34)) {
    lines.push(`M-10 ${Math.round(y)}L${width + 10} ${Math.round(y + width * slope)}`);
  }
  for (let x = -60; x < width + 60; x += between(26, 46)) {
    lines.push(`M${Math.round(x)} -10L${Math.round(x - height * slope)} ${height + 10}`);
  }
  return lines;
}
