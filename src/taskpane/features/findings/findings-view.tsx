import { Button, Link, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nothingChecked } from '../../../app/nothing-checked';
import { explanationFor, withExplanation, withoutExplanation } from '../../../app/explanations';
import { formatSheetAddress, type CellRef } from '../../../core/model/address';
import type { Severity } from '../../../core/model/finding';
import { bringIntoView } from '../../bring-into-view';
import { useLocale } from '../../locale/locale-context';
import type { PaneServices } from '../../../app/pane-services';
import type { CheckSession } from '../../use-check';
import { CauseCard } from './cause-card';
import type { FindingActions } from './finding-entry';
import { FindingFilters } from './finding-filters';
import { findingsOfCell, indexFindings, type FindingsOfCell } from './findings-of-cell';
import { NO_FILTER, findingKey, groupByCause, matchesFilter } from './group-findings';
import { part, PartPlace } from '../../part';
import { NotCheckedList, countNotChecked } from './not-checked-list';
import { PaneNotice } from './notice-bar';

/** Only where a host lets us write into the sheets: the workbench never loads it. */
const SheetToolsMenu = part(() => import(/* webpackChunkName: "sheet-tools" */ './sheet-tools-menu').then((menu) => menu.SheetToolsMenu));

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  centre: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start', paddingTop: '16px' },
  verdict: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 },
  privacy: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
});

interface FindingsViewProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
  /** The cell that was selected last in the sheet: its cards are marked. */
  readonly selected: CellRef | null;
  /** Today as it is written into explanations, e.g. 2026-01-31. */
  readonly today: () => string;
}

/** 校验: the verdict first, then what is wrong, by cause and worst first. */
export function FindingsView({ session, services, selected, today }: FindingsViewProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const { status, book } = session;
  const written = services.sheetTools !== null;
  useEffect(() => {
    // Before the first result is there: nothing moves once it is shown.
    if (written) SheetToolsMenu.load();
  }, [written]);
  return (
    <div className={styles.view}>
      {status.kind === 'first-run' && <FirstRun session={session} services={services} />}
      {status.kind === 'busy' && (
        <div className={styles.centre}>
          <Text id="busy-step">{t.check.step(status.step, status.count ?? null)}</Text>
          <ProgressBar value={status.fraction} aria-labelledby="busy-step" />
          <div className={styles.row}>
            <Text>{t.check.busy(Math.round(status.fraction * 100))}</Text>
            <Button size="small" onClick={session.cancel}>
              {t.check.cancel}
            </Button>
          </div>
        </div>
      )}
      <PaneNotice session={session} />
      {book && <Findings session={session} services={services} selected={selected} today={today} />}
    </div>
  );
}

function FirstRun({ session, services }: Pick<FindingsViewProps, 'session' | 'services'>) {
  const styles = useStyles();
  const { t } = useLocale();
  const { openSample } = services;
  return (
    <div className={styles.centre}>
      <Text>{t.firstRun.purpose}</Text>
      <Button appearance="primary" onClick={session.check}>
        {t.firstRun.start}
      </Button>
      {openSample && (
        <Link
          as="button"
          onClick={() => {
            void openSample().then((opened) => opened.ok || session.say({ kind: 'failed', failure: opened.failure }));
          }}
        >
          {t.firstRun.sample}
        </Link>
      )}
      <Text className={styles.privacy}>{t.firstRun.privacy}</Text>
    </div>
  );
}

function Findings({ session, services, selected, today }: FindingsViewProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const { book, state } = session;
  const [filter, setFilter] = useState(NO_FILTER);
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => book?.findings ?? [], [book]);
  const present = useMemo(() => all.filter((item) => !ignored.has(findingKey(item))), [all, ignored]);
  const shown = useMemo(
    () => present.filter((item) => matchesFilter(item, filter, explanationFor(state, item.finding)?.kind === 'current')),
    [present, filter, state],
  );
  const causes = useMemo(() => groupByCause(shown), [shown]);
  const index = useMemo(() => indexFindings(all), [all]);
  const at = useMemo(() => findingsOfCell(index, selected), [index, selected]);
  const list = useMarkedInView(at);
  const { reveal, apply, saveState } = session;
  const actions = useMemo(
    (): FindingActions => ({
      reveal,
      apply,
      explain: (finding, text) => saveState(withExplanation(state, finding, text, today())),
      withdraw: (finding) => saveState(withoutExplanation(state, finding)),
      ignore: (item) => setIgnored((now) => new Set(now).add(findingKey(item))),
    }),
    [reveal, apply, saveState, state, today],
  );
  if (!book) return null;
  const nothing = nothingChecked(book, locale);
  const hidden = at?.as === 'found' && !shown.some((item) => at.keys.has(findingKey(item))) ? at : null;
  const explained = present.filter(({ finding }) => explanationFor(state, finding)?.kind === 'current').length;
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const item of all) counts[item.finding.severity] += 1;
  return (
    <>
      <h2 className={styles.verdict}>{nothing ?? t.check.verdict(book.sheets, book.numbers, counts, countNotChecked(book))}</h2>
      {explained > 0 && <Text>{t.check.explained(explained)}</Text>}
      <div className={styles.row}>
        <Button appearance="primary" size="small" disabled={session.status.kind === 'busy'} onClick={session.check}>
          {t.check.again}
        </Button>
        {services.sheetTools && (
          <PartPlace>
            <SheetToolsMenu findings={all} services={services} say={session.say} />
          </PartPlace>
        )}
        {ignored.size > 0 && (
          <>
            <Text size={200}>{t.done.ignored(all.length - present.length)}</Text>
            <Button size="small" appearance="subtle" onClick={() => setIgnored(new Set())}>
              {t.done.restore}
            </Button>
          </>
        )}
      </div>
      {all.length > 0 && <FindingFilters findings={all} explained={explained > 0} filter={filter} onChange={setFilter} />}
      {all.length === 0 && nothing === null && <Text>{t.check.nothingFound(countNotChecked(book))}</Text>}
      {shown.length === 0 && present.length > 0 && <Text>{t.check.filteredAway(present.length)}</Text>}
      {hidden && <Text>{t.check.selectedHidden(formatSheetAddress(hidden.cell), hidden.keys.size)}</Text>}
      <div ref={list} className={styles.view}>
        {causes.map((cause) => (
          <CauseCard
            key={cause.key}
            cause={cause}
            state={state}
            actions={actions}
            at={at && cause.findings.some((item) => at.keys.has(findingKey(item))) ? at : null}
          />
        ))}
      </div>
      <NotCheckedList book={book} />
    </>
  );
}

/** Brings the first marked place into view after the selection moved. A person who is at work in the pane itself looks at what they look at. */
function useMarkedInView(at: FindingsOfCell | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = document.hasFocus() && list.current?.closest('[data-pane]')?.contains(document.activeElement);
    const marked = at && !inside ? list.current?.querySelector<HTMLElement>('[data-marked]') : null;
    if (marked) bringIntoView(marked);
  }, [at]);
  return list;
}
