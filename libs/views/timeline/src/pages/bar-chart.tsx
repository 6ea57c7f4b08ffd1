/** A bar with its name; a value of null has no bar, and its text says why. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
  /** The value as people read it. */
  readonly text: string;
}

/** Sizes in the units of the drawing. */
const WIDTH = 360;
const ROW = 44;
const BAR = 14;

/** Bars, drawn by the server: the widest is the greatest, each under its name and value. Nothing at all to draw: no chart. */
export function BarChart({
  title,
  description,
  bars,
}: {
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
  readonly bars: readonly Bar[];
}) {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  if (most === 0) return null;
  const height = bars.length * ROW;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="chart-title chart-text">
      <title id="chart-title">{title}</title>
      <desc id="chart-text">{description}</desc>
      {bars.map(({ label, value, text }, index) => {
        const top = index * ROW;
        const width = value ? Math.max(2, Math.round((value / most) * WIDTH)) : 0;
        return (
          <g>
            <text x="0" y={top + 15}>
              {label}
            </text>
            <text x={WIDTH} y={top + 15} text-anchor="end" class="value">
              {text}
            </text>
            <rect class="track" x="0" y={top + 22} width={WIDTH} height={BAR} rx="2" />
            {value === null ? null : (
              <rect class="bar" x="0" y={top + 22} width={width} height={BAR} rx="2" />
            )}
          </g>
        );
      })}
    </svg>
  );
}
