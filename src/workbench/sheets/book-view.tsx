import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { formatAddress, type CellRef } from '../../core/model/address';
import type { Locale } from '../../core/model/finding';
import { Grid } from '../grid/grid';
import { isOneCell } from '../grid/selection';
import { useWords } from '../words/words';
import type { BookOnPage } from '../use-workbench';
import { EditLine } from './edit-line';
import { FindBar } from './find-bar';
import { Remarks } from './remarks';
import { SheetTabs } from './sheet-tabs';
import { marksOn, rowMarksOf, severityAt } from './sheet-marks';
import { useRangeContent, useSelection } from './use-selection';
import { useSheetCommands } from './use-sheet-commands';

const useStyles = makeStyles({
  book: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto auto', minHeight: 0, minWidth: 0, height: '100%' },
  tools: { display: 'flex', alignItems: 'center', gap: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  tabs: {
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'center',
    whiteSpace: 'nowrap',
    scrollbarWidth: 'thin',
  },
  hidden: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingRight: '12px' },
  sums: {
    position: 'sticky',
    right: 0,
    marginLeft: 'auto',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
  },
  said: {
    padding: '3px 12px',
    minHeight: '18px',
    maxHeight: '54px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
});

export interface BookViewProps {
  readonly book: BookOnPage;
  readonly locale: Locale;
  readonly onSelect: (cell: CellRef) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The workbook as sheets: the line of the cell's content, the grid, the sheets' tabs, and what there is to say about the cell. */
export function BookView({ book, locale, onSelect, onUndo, onRedo }: BookViewProps) {
  const styles = useStyles();
  const words = useWords();
  const { file, outline, checked, selected, version } = book;
  const toSheet = useCallback((to: string) => onSelect({ sheet: to, row: 0, col: 0 }), [onSelect]);
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState<readonly CellRef[]>([]);
  const sheet = outline.sheets.find(({ name }) => name === selected?.sheet) ?? outline.sheets[0];
  const name = sheet?.name ?? '';
  const sheetNames = outline.sheets.map((one) => one.name).join('\u0000');
  // The same list as long as the names are the same: an edit gives a new outline.
  const names = useMemo(() => sheetNames.split('\u0000'), [sheetNames]);
  const marks = useMemo(() => marksOn(name, checked), [name, checked]);
  const rowMarks = useMemo(() => rowMarksOf(marks, name, { checked, selected, found }), [marks, name, checked, selected, found]);
  const cellLabel = useCallback(
    (row: number, col: number, text: string) => words.cellLabel(formatAddress({ row, col }), text, severityAt(marks, row, col)),
    [marks, words],
  );
  const fetchRows = useCallback((of: string, top: number, bottom: number) => file.ask('rows', { sheet: of, top, bottom }), [file]);
  const { at, head, range, select } = useSelection(sheet, selected, onSelect);
  const read = useRangeContent(file, name, range, version);
  const { editing, setEditing, remark, commands, written } = useSheetCommands({
    book,
    name,
    read,
    select,
    onUndo,
    onRedo,
    onFind: () => setFinding(true),
  });
  if (!sheet) return null;
  return (
    <section className={styles.book} aria-label={words.areas.sheets}>
      <div className={styles.tools}>
        <EditLine file={file} at={at} version={version} editing={editing} onEditing={setEditing} commands={commands} />
        <FindBar open={finding} onOpen={setFinding} file={file} version={version} found={found} onFound={setFound} onSelect={onSelect} />
      </div>
      <Grid
        key={name}
        sheet={sheet}
        label={words.grid(name)}
        marks={rowMarks}
        selected={at}
        range={range}
        head={head}
        onSelect={select}
        fetchRows={fetchRows}
        version={version}
        written={written}
        editing={editing}
        commands={commands}
        cellLabel={cellLabel}
      />
      <div className={styles.said} role="status">
        <Remarks book={book} remark={remark} at={at} locale={locale} />
      </div>
      <div className={styles.tabs}>
        <SheetTabs names={names} selected={name} label={words.sheetTabs} onSelect={toSheet} />
        {outline.hiddenSheets > 0 && <span className={styles.hidden}>{words.hiddenSheets(outline.hiddenSheets)}</span>}
        <span className={styles.sums} role="status">
          {read && range && !isOneCell(range) && read.content.filled > 1 && words.selectionSums(read.content)}
        </span>
      </div>
    </section>
  );
}
