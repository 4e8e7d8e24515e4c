import { makeStyles, tokens } from '@fluentui/react-components';

/** Height of the line with the columns' letters, width of the one with the rows' numbers; pixels. */
export const HEAD = 22;
export const GUTTER = 48;

const corner = { content: '""', position: 'absolute', top: 0, right: 0, width: 0, height: 0 } as const;

export const useGridStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    position: 'relative',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    outlineStyle: 'none',
    // Who came by keyboard sees that the sheet has it.
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
    // Only the layers inside change while scrolling.
    contain: 'strict',
  },
  canvas: { display: 'grid', position: 'relative' },
  layer: { gridArea: '1 / 1', position: 'relative' },
  frozenColumns: {
    gridArea: '1 / 1',
    position: 'sticky',
    left: 0,
    zIndex: 3,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  frozenRows: {
    gridArea: '1 / 1',
    position: 'sticky',
    top: 0,
    zIndex: 4,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  corner: {
    gridArea: '1 / 1',
    position: 'sticky',
    top: 0,
    left: 0,
    zIndex: 5,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  edgeBelow: { borderBottom: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  edgeRight: { borderRight: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  row: { position: 'absolute', left: 0, height: 0 },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 5px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    lineHeight: '17px',
    cursor: 'cell',
    userSelect: 'none',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', display: 'block' },
  /** Long text runs over empty neighbours, as in a spreadsheet. */
  spilling: { overflow: 'visible', zIndex: 1 },
  spilled: { display: 'inline-block', overflow: 'hidden', textOverflow: 'ellipsis', pointerEvents: 'none' },
  toLeft: { position: 'absolute', right: '5px' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  left: { textAlign: 'left' },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
  wrap: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  middle: { display: 'flex', flexDirection: 'column', justifyContent: 'center' },
  merged: { backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
  errorValue: { color: tokens.colorPaletteRedForeground1 },
  /** Not worked out yet: said only where it takes long enough to be seen. */
  written: {
    animationName: { to: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 } },
    animationDuration: '1ms',
    animationDelay: '150ms',
    animationFillMode: 'forwards',
  },
  commented: {
    '::before': { ...corner, borderTop: `6px solid ${tokens.colorPaletteBerryForeground1}`, borderLeft: '6px solid transparent' },
  },
  // Severity by colour and by shape: a full bar, a dashed bar, a dot. Drawn as borders: forced colours take backgrounds away.
  error: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: 0,
      borderLeft: `4px solid ${tokens.colorPaletteRedBorder2}`,
    },
  },
  warning: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: 0,
      borderLeft: `4px dashed ${tokens.colorPaletteDarkOrangeBorderActive}`,
    },
  },
  information: {
    '::after': {
      content: '""',
      position: 'absolute',
      left: '1px',
      top: '2px',
      width: 0,
      height: 0,
      borderRadius: '50%',
      border: `2.5px solid ${tokens.colorNeutralForeground3}`,
    },
  },
  evidence: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-3px' },
  found: { boxShadow: `inset 0 0 0 2px ${tokens.colorPaletteMarigoldBorder2}` },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 2 },
  /** Over the cells, under the pointer: colour and, where colours are forced, a line. */
  range: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
    zIndex: 2,
    '::before': { content: '""', position: 'absolute', inset: 0, backgroundColor: tokens.colorBrandBackground, opacity: 0.12 },
    '@media (forced-colors: active)': { border: '2px solid Highlight', '::before': { display: 'none' } },
  },
  head: {
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    cursor: 'default',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: '2px 0',
  },
  headOfSelected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  editor: {
    position: 'absolute',
    zIndex: 6,
    boxSizing: 'border-box',
    padding: '1px 4px',
    margin: 0,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    outlineStyle: 'none',
  },
});
