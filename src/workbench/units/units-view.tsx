import { Button, Link, MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { rollUp } from '../../app/units/roll-up';
import type { UnitDigest } from '../../app/units/unit-digest';
import type { CellRef } from '../../core/model/address';
import { useLocale } from '../../taskpane/locale/locale-context';
import { WORKBOOKS } from '../../taskpane/features/files/file-kind';
import type { BookOnPage } from '../use-workbench';
import type { UnitState } from './check-units';
import { RollUpView } from './roll-up-view';
import type { Unit, UnitsSession } from './use-units';
import { useUnitsWords } from './units-words';

const useStyles = makeStyles({
  view: { padding: '12px 16px 32px', display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'stretch' },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  // In a narrow window the table scrolls by itself, not the page, and its columns stay wide enough to be read.
  wide: { overflowX: 'auto' },
  table: {
    width: '100%',
    minWidth: '640px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '5px 10px', textAlign: 'left' },
  },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface UnitsViewProps {
  readonly book: BookOnPage;
  readonly session: UnitsSession;
  readonly onOpen: (unit: Unit, at: CellRef | null) => void;
  readonly onReveal: (cell: CellRef) => void;
}

/** 各单位: a row a workbook, and what they give together. */
export function UnitsView({ book, session, onOpen, onReveal }: UnitsViewProps) {
  const styles = useStyles();
  const words = useUnitsWords();
  const { t } = useLocale();
  const folder = useRef<HTMLInputElement>(null);
  const several = useRef<HTMLInputElement>(null);
  const { units, running, nothing, choose, cancel } = session;
  const chosen = (input: HTMLInputElement) => {
    choose([...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
    // The same folder is chosen again when something in it was put right.
    input.value = '';
  };
  const [county, setCounty] = useState<UnitDigest | null>(null);
  useEffect(() => {
    let left = false;
    void book.file.digest().then((answer) => !left && setCounty(answer.ok ? answer.value : null));
    return () => {
      left = true;
    };
  }, [book.file, book.version, book.checked]);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);

  const done = units.filter(({ state }) => state.kind === 'done' || state.kind === 'failed').length;
  const digests = useMemo(() => units.flatMap(({ state }) => (state.kind === 'done' ? [state.digest] : [])), [units]);
  const whole = useMemo(() => {
    // The county's own file may lie in the same folder.
    const usable = county && Object.keys(county.listed).length > 0 ? county : null;
    return !running && digests.length > 1 ? rollUp(digests, usable) : null;
  }, [digests, county, running]);
  const said = (state: UnitState): string => {
    if (state.kind === 'failed') return t.failure[state.failure.code];
    return state.kind === 'done' ? words.read : state.kind === 'checking' ? words.checking : words.waiting;
  };
  const open = (name: string, at: CellRef | null) => {
    const unit = units.find((one) => one.name === name);
    if (unit) onOpen(unit, at);
    else if (at) onReveal(at);
  };
  return (
    <section className={styles.view} aria-label={words.heading}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <Text>{words.purpose}</Text>
      <div className={styles.row}>
        <Button appearance="primary" size="small" onClick={() => folder.current?.click()}>
          {words.folder}
        </Button>
        <Button size="small" onClick={() => several.current?.click()}>
          {words.files}
        </Button>
        <input ref={folder} type="file" multiple hidden aria-label={words.folder} onChange={(event) => chosen(event.target)} />
        <input
          ref={several}
          type="file"
          multiple
          hidden
          accept={WORKBOOKS}
          aria-label={words.files}
          onChange={(event) => chosen(event.target)}
        />
        {running && (
          <Button size="small" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
        {units.length > 0 && (
          <Text size={200} role="status">
            {words.progress(done, units.length)}
          </Text>
        )}
      </div>
      {running && <ProgressBar value={units.length === 0 ? 0 : done / units.length} aria-label={words.progress(done, units.length)} />}
      {nothing && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.noWorkbooks}</MessageBarBody>
        </MessageBar>
      )}
      {units.length > 0 && (
        <div className={styles.wide}>
          <table className={styles.table}>
            <thead>
              <tr>
                {words.columns.map((column, at) => (
                  <th key={column} scope="col" className={at > 2 ? styles.number : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map(({ name, state }) => {
                const digest = state.kind === 'done' ? state.digest : null;
                return (
                  <tr key={name}>
                    <th scope="row">{digest?.area ?? '—'}</th>
                    <td>
                      <Link as="button" aria-label={words.openUnit(name)} onClick={() => open(name, null)}>
                        {name}
                      </Link>
                    </td>
                    <td className={state.kind === 'failed' ? styles.bad : undefined}>{said(state)}</td>
                    <td className={styles.number}>{digest ? digest.numbers : ''}</td>
                    <td className={`${styles.number} ${digest && digest.findings.error > 0 ? styles.bad : ''}`}>
                      {digest ? digest.findings.error : ''}
                    </td>
                    <td className={styles.number}>{digest ? digest.findings.warning : ''}</td>
                    <td className={styles.number}>{digest ? digest.notChecked : ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {whole && <RollUpView whole={whole} county={book.file.name} onPlace={(place) => open(place.file, place.cell)} />}
    </section>
  );
}
