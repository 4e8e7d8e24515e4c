import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface ChartBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is printed beside the bar. */
  readonly printed: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** The whole bar in words: what a screen reader says and what shows while pointing at it. */
  readonly said: string;
}

interface BarChartProps {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  /** A line across all bars: a target. */
  readonly line?: { readonly value: number; readonly said: string };
  readonly onBar: (id: string) => void;
}

const ROW = 22;
const LABEL = 150;
const VALUE = 96;
const PLOT = 300;
const WIDTH = LABEL + PLOT + VALUE;
/** Letters of a label that fit, a Chinese letter counting two. */
const FITS = 22;

const useStyles = makeStyles({
  chart: { width: '100%', maxWidth: `${WIDTH}px`, height: 'auto', overflow: 'visible' },
  text: { fontSize: '12px', fill: tokens.colorNeutralForeground1, fontFamily: 'inherit' },
  value: { fontVariantNumeric: 'tabular-nums' },
  plain: { fill: tokens.colorBrandBackground },
  good: { fill: tokens.colorPaletteGreenBackground3 },
  bad: { fill: tokens.colorPaletteRedBackground3 },
  line: { stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5, strokeDasharray: '3 2' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  drawn: { pointerEvents: 'none' },
  hit: {
    fill: 'transparent',
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { fill: tokens.colorSubtleBackgroundHover, fillOpacity: 0.4 },
    ':focus-visible': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  },
});

function fitted(label: string): string {
  let width = 0;
  let out = '';
  for (const letter of label) {
    width += letter > '\u2e7f' ? 2 : 1;
    if (width > FITS) return `${out}…`;
    out += letter;
  }
  return out;
}

/** Bars side by side, each a button that leads to its cells. Good and bad differ by hatching too, not by colour alone. */
export function BarChart({ label, bars, line, onBar }: BarChartProps) {
  const styles = useStyles();
  const values = [...bars.map(({ value }) => value), ...(line ? [line.value] : []), 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const x = (value: number): number => LABEL + ((value - low) / span) * PLOT;
  const height = bars.length * ROW + 6;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={label}>
      {bars.map((bar, at) => {
        const from = Math.min(x(0), x(bar.value));
        const length = Math.max(1.5, Math.abs(x(bar.value) - x(0)));
        const press = () => onBar(bar.id);
        return (
          <g key={bar.id}>
            <g aria-hidden="true" className={styles.drawn}>
              <text className={styles.text} x={LABEL - 8} y={at * ROW + 15} textAnchor="end">
                {fitted(bar.label)}
              </text>
              <rect className={styles[bar.tone]} x={from} y={at * ROW + 4} width={length} height={ROW - 8} rx={2} />
              {bar.tone === 'bad' && <path d={hatching(from, at * ROW + 4, length)} stroke="rgba(255,255,255,.75)" strokeWidth={1.2} />}
              <text className={mergeClasses(styles.text, styles.value)} x={LABEL + PLOT + 8} y={at * ROW + 15}>
                {bar.printed}
              </text>
            </g>
            <rect
              className={styles.hit}
              role="button"
              tabIndex={0}
              aria-label={bar.said}
              x={1}
              y={at * ROW + 1}
              width={WIDTH - 2}
              height={ROW - 1}
              onClick={press}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                press();
              }}
            >
              <title>{bar.said}</title>
            </rect>
          </g>
        );
      })}
      <line className={styles.axis} x1={x(0)} x2={x(0)} y1={0} y2={height} />
      {line && (
        <line className={styles.line} x1={x(line.value)} x2={x(line.value)} y1={0} y2={height}>
          <title>{line.said}</title>
        </line>
      )}
    </svg>
  );
}

/** Slanted strokes inside a bar. */
function hatching(x: number, y: number, length: number): string {
  const height = ROW - 8;
  let path = '';
  for (let at = 0; at + height < length; at += 7) path += `M${(x + at).toFixed(1)} ${y + height}l${height} ${-height}`;
  return path;
}
