import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NameSummary, TableSummary } from '../../../app/checked-book';
import { withName, withoutName } from '../../../app/mapping-corrections';
import type { PaneServices } from '../../../app/pane-services';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';
import { CataloguePicker } from './catalogue-picker';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0', display: 'flex', flexDirection: 'column', gap: '4px' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  choice: { fontWeight: tokens.fontWeightRegular, minWidth: 0, textAlign: 'start' },
});

interface NameListProps {
  readonly table: TableSummary;
  readonly session: CheckSession;
  readonly services: PaneServices;
}

/** The names of a table: those that the program asks about first, then what the others were taken for. */
export function NameList({ table, session, services }: NameListProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const asked = table.names.filter((name) => name.by === 'none' && name.candidates.length > 0);
  const others = table.names.filter((name) => !asked.includes(name));
  const entry = (name: NameSummary) => <NameEntry key={name.name} name={name} table={table} session={session} services={services} />;
  return (
    <>
      {asked.length > 0 && (
        <details>
          <summary className={styles.summary}>{t.mapping.askedNames(asked.length)}</summary>
          <ul className={styles.list}>{asked.map(entry)}</ul>
        </details>
      )}
      <details>
        <summary className={styles.summary}>{t.mapping.contents(table.numbers, table.indicators.length)}</summary>
        <ul className={styles.list}>{others.map(entry)}</ul>
      </details>
    </>
  );
}

const ASKED = 3;

function NameEntry({ name, table, session, services }: NameListProps & { readonly name: NameSummary }) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [picking, setPicking] = useState(false);
  const { state, saveState } = session;
  const place = { table: table.key, name: name.name };
  const keep = (indicator: string | null): void => {
    setPicking(false);
    saveState(withName(state, place, { indicator }), 'judge');
  };
  return (
    <li className={styles.item}>
      <Text>{t.mapping.nameWithUnit(name.name, name.unit)}</Text>
      <Text className={styles.meta}>
        {name.by === 'person'
          ? t.mapping.nameConfirmed(name.indicator?.name ?? null)
          : name.indicator
            ? t.mapping.nameTaken(name.indicator.name)
            : name.candidates.length > 0
              ? t.mapping.nameAsked
              : t.mapping.unknownIndicator}
      </Text>
      <div className={styles.row}>
        {name.by === 'none' &&
          name.candidates.slice(0, ASKED).map((candidate) => (
            <Button key={candidate.id} size="small" className={styles.choice} onClick={() => keep(candidate.id)}>
              {candidate.name}
            </Button>
          ))}
        {name.by === 'none' && name.candidates.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => keep(null)}>
            {t.mapping.none}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {t.mapping.pick}
        </Button>
        {name.by === 'person' && (
          <Button size="small" appearance="subtle" onClick={() => saveState(withoutName(state, place), 'judge')}>
            {t.mapping.withdraw}
          </Button>
        )}
      </div>
      {picking && (
        <CataloguePicker
          label={t.mapping.searchIndicators}
          initial={name.name}
          search={async (words) => {
            const found = await services.searchIndicators(words);
            if (!found.ok) return found;
            const choices = found.value.map((one) => ({
              id: one.id,
              name: locale === 'zh-CN' ? one.name : one.nameEn,
              detail: t.mapping.unit(one.unit),
            }));
            return { ok: true, value: choices };
          }}
          onPick={(choice) => keep(choice.id)}
          onClose={() => setPicking(false)}
        />
      )}
    </li>
  );
}
