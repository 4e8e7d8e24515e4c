import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatAddress, type CellAddress, type CellRef } from '../../core/model/address';
import type { Locale } from '../../core/model/finding';
import { Grid } from '../grid/grid';
import type { GridCommands } from '../grid/keyboard';
import type { Editing } from '../grid/cell-editor';
import { useWords } from '../words/words';
import type { BookOnPage } from '../use-workbench';
import { EditLine } from './edit-line';
import { FindBar } from './find-bar';
import type { EditOutcome, EntryPreview } from './sheet-protocol';
import { marksOn, rowMarksOf, severityAt } from './sheet-marks';

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

type Remark =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview'; readonly preview: EntryPreview }
  | { readonly kind: 'outcome'; readonly outcome: EditOutcome; readonly wanted: number };

/** The workbook as sheets: the line of the cell's content, the grid, the sheets' tabs, and what there is to say about the cell. */
export function BookView({ book, locale, onSelect, onUndo, onRedo }: BookViewProps) {
  const styles = useStyles();
  const words = useWords();
  const { file, outline, checked, selected, version } = book;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [remark, setRemark] = useState<Remark>({ kind: 'none' });
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState<readonly CellRef[]>([]);
  const sheet = outline.sheets.find(({ name }) => name === selected?.sheet) ?? outline.sheets[0];
  const name = sheet?.name ?? '';
  const marks = useMemo(() => marksOn(name, checked), [name, checked]);
  const rowMarks = useMemo(() => rowMarksOf(marks, name, { checked, selected, found }), [marks, name, checked, selected, found]);
  const cellLabel = useCallback(
    (row: number, col: number, text: string) => words.cellLabel(formatAddress({ row, col }), text, severityAt(marks, row, col)),
    [marks, words],
  );
  const fetchRows = useCallback((of: string, top: number, bottom: number) => file.ask('rows', { sheet: of, top, bottom }), [file]);
  const select = useCallback((at: CellAddress) => onSelect({ sheet: name, row: at.row, col: at.col }), [name, onSelect]);

  const write = useCallback(
    async (at: CellAddress, texts: readonly (readonly string[])[]) => {
      const done = await file.type({ sheet: name, ...at }, texts);
      if (done.ok && done.value) setRemark({ kind: 'outcome', outcome: done.value, wanted: texts.flat().length });
      else setRemark({ kind: 'none' });
    },
    [file, name],
  );
  const focusGrid = () => document.querySelector<HTMLElement>('[data-grid]')?.focus();
  const commands: GridCommands = {
    edit(at, first) {
      if (first !== null) {
        // At once: the letters that follow, or what an input method composes, must find the line open.
        flushSync(() => setEditing({ at, typed: first, where: 'cell' }));
        return;
      }
      void file.ask('cell', { at: { sheet: name, ...at } }).then(
        ({ typed }) => setEditing({ at, typed, where: 'cell' }),
        () => setEditing(null), // the worker broke down: the page says so elsewhere
      );
    },
    clear: (at) => void write(at, [['']]),
    paste: (at, texts) => void write(at, texts),
    undo: onUndo,
    redo: onRedo,
    find: () => setFinding(true),
    typing(typed) {
      if (!editing) return;
      void file.ask('preview', { at: { sheet: name, ...editing.at }, typed }).then(
        (preview) => setRemark({ kind: 'preview', preview }),
        () => setRemark({ kind: 'none' }),
      );
    },
    commit(typed, move) {
      const at = editing?.at;
      setEditing(null);
      if (!at) return;
      void write(at, [[typed]]);
      if (move === null) return;
      const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;
      select({ row: Math.max(0, at.row + step[move][0]), col: Math.max(0, at.col + step[move][1]) });
      focusGrid();
    },
    abandon() {
      setEditing(null);
      setRemark({ kind: 'none' });
      focusGrid();
    },
  };
  if (!sheet) return null;
  const at = selected?.sheet === name ? selected : null;
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
        onSelect={select}
        fetchRows={fetchRows}
        version={version}
        editing={editing}
        commands={commands}
        cellLabel={cellLabel}
      />
      <div className={styles.said} role="status">
        <Remarks book={book} remark={remark} at={at} locale={locale} />
      </div>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={name}
          aria-label={words.sheetTabs}
          onTabSelect={(_, chosen) => onSelect({ sheet: String(chosen.value), row: 0, col: 0 })}
        >
          {outline.sheets.map((candidate) => (
            <Tab key={candidate.name} value={candidate.name}>
              {candidate.name}
            </Tab>
          ))}
        </TabList>
        {outline.hiddenSheets > 0 && <span className={styles.hidden}>{words.hiddenSheets(outline.hiddenSheets)}</span>}
      </div>
    </section>
  );
}

interface RemarksProps {
  readonly book: BookOnPage;
  readonly remark: Remark;
  readonly at: CellRef | null;
  readonly locale: Locale;
}

/** One line under the grid: while writing, what it will become; after it, what came of it; else the findings of the cell. */
function Remarks({ book, remark, at, locale }: RemarksProps) {
  const words = useWords();
  const said = useMemo(
    () =>
      (book.checked?.findings ?? []).filter(({ finding }) =>
        finding.cells.some((cell) => cell.sheet === at?.sheet && cell.row === at.row && cell.col === at.col),
      ),
    [book.checked, at],
  );
  if (remark.kind === 'preview') return <span>{previewText(remark.preview, words)}</span>;
  const first = book.undecided[0];
  return (
    <>
      {remark.kind === 'outcome' && <span>{outcomeText(remark, words)} </span>}
      {first && <span>{words.undecided(book.undecided.length, `${first.sheet}!${formatAddress(first)}`)} </span>}
      {at && <strong>{formatAddress(at)} </strong>}
      {said.map((item) => (
        <span key={item.finding.rule + item.finding.messageId + item.finding.fingerprint}>
          {words.finding(item.finding.severity, item.message[locale].what, item.message[locale].why)}{' '}
        </span>
      ))}
    </>
  );
}

function previewText(preview: EntryPreview, words: ReturnType<typeof useWords>): string {
  switch (preview.kind) {
    case 'empty':
      return words.willBeEmpty;
    case 'number':
      return words.willBeNumber(preview.shown);
    case 'formula':
      return words.willBeFormula;
    case 'text':
      return preview.looksLikeFormula ? words.willBeTextNotFormula : words.willBeText;
  }
}

function outcomeText({ outcome, wanted }: Extract<Remark, { kind: 'outcome' }>, words: ReturnType<typeof useWords>): string {
  const [refused] = outcome.skipped;
  const parts: string[] = [];
  if (wanted > 1) parts.push(words.pasted(outcome.applied.length, outcome.skipped.length));
  else if (refused) parts.push(words.skipped(refused.reason));
  if (outcome.recomputed > 0) parts.push(words.recomputed(outcome.recomputed));
  return parts.join('');
}
