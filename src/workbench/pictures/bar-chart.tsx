import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface ChartBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is printed beside the bar. */
  readonly printed: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** What else there is to say of the bar: read behind label and value, and shown while pointing at it. */
  readonly said: string;
  /** The number that it is compared with, a link of its own. */
  readonly other?: { readonly printed: string; readonly said: string };
}

interface BarChartProps {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  /** A line across all bars: a target. */
  readonly line?: { readonly value: number; readonly said: string };
  readonly onBar: (id: string) => void;
  readonly onOther?: (id: string) => void;
}

/** Below this width the label stands above its bar. */
const NARROW = '@container (max-width: 440px)';
const TARGET = 26;

const useStyles = makeStyles({
  chart: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    containerType: 'inline-size',
    maxWidth: '620px',
    fontSize: tokens.fontSizeBase200,
  },
  row: { display: 'flex', alignItems: 'stretch', gap: '2px' },
  bar: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    minHeight: `${TARGET}px`,
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 34%) minmax(0, 1fr) 88px',
    columnGap: '8px',
    alignItems: 'center',
    padding: '2px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) 88px', rowGap: '1px' },
  },
  label: {
    textAlign: 'right',
    overflowWrap: 'anywhere',
    lineHeight: '16px',
    [NARROW]: { textAlign: 'left', gridColumnStart: '1', gridColumnEnd: '3' },
  },
  track: { position: 'relative', height: '14px', minWidth: 0 },
  fill: { position: 'absolute', top: 0, bottom: 0, minWidth: '2px', borderRadius: '2px', forcedColorAdjust: 'none' },
  plain: { backgroundColor: tokens.colorBrandBackground },
  good: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  bad: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    backgroundImage: 'repeating-linear-gradient(135deg, transparent 0 4px, rgba(255,255,255,.7) 4px 5.5px)',
  },
  axis: { position: 'absolute', top: '-6px', bottom: '-6px', width: '1px', backgroundColor: tokens.colorNeutralStroke1 },
  line: { position: 'absolute', top: '-6px', bottom: '-6px', borderLeft: `2px dashed ${tokens.colorNeutralForeground1}` },
  value: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'right' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  other: {
    flexShrink: 0,
    width: '104px',
    padding: '2px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { width: '84px' },
  },
});

/** Bars one below the other, each a button that leads to its cells. Good and bad differ by hatching too, not by colour alone. */
export function BarChart({ label, bars, line, onBar, onOther }: BarChartProps) {
  const styles = useStyles();
  const values = [...bars.map(({ value }) => value), ...(line ? [line.value] : []), 0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number): number => ((value - low) / (high - low || 1)) * 100;
  return (
    <ul className={styles.chart} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className={styles.row}>
          <button type="button" className={styles.bar} title={bar.said === '' ? undefined : bar.said} onClick={() => onBar(bar.id)}>
            <span className={styles.label}>{bar.label}</span>
            <span className={styles.track}>
              <span
                className={mergeClasses(styles.fill, styles[bar.tone])}
                style={{ left: `${Math.min(at(0), at(bar.value))}%`, width: `${Math.abs(at(bar.value) - at(0))}%` }}
              />
              <span className={styles.axis} style={{ left: `${at(0)}%` }} />
              {line && <span className={styles.line} style={{ left: `calc(${at(line.value)}% - 1px)` }} title={line.said} />}
            </span>
            <span className={styles.value}>{bar.printed}</span>
            {bar.said !== '' && <span className={styles.unseen}>{bar.said}</span>}
          </button>
          {bar.other && onOther && (
            <button
              type="button"
              className={styles.other}
              aria-label={bar.other.said}
              title={bar.other.said}
              onClick={() => onOther(bar.id)}
            >
              {bar.other.printed}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
