import { Badge, Button, Card, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableSummary, TemplateCandidate } from '../../../app/checked-book';
import { withConfirmed, withTemplate, withoutTemplate } from '../../../app/mapping-corrections';
import type { PaneResult, PaneServices } from '../../../app/pane-services';
import { formatRange } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';
import { CataloguePicker, type PickerChoice } from './catalogue-picker';
import { NameList } from './name-list';
import { TablePictureView } from './table-picture';

const useStyles = makeStyles({
  card: { padding: '12px', gap: '8px' },
  sure: { borderLeft: `4px solid ${tokens.colorPaletteGreenBorder2}` },
  asks: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` },
  unused: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'baseline' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choices: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  choice: { justifyContent: 'flex-start', textAlign: 'start', width: '100%', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

/** Candidates asked about at most. */
const ASKED = 3;
/** Below this, a form is no candidate worth a question. */
const WORTH_ASKING = 0.25;

interface TableCardProps {
  readonly table: TableSummary;
  readonly session: CheckSession;
  readonly services: PaneServices;
  readonly findTemplates: (words: string) => Promise<PaneResult<readonly PickerChoice[]>>;
}

export function TableCard({ table, session, services, findTemplates }: TableCardProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [picking, setPicking] = useState(false);
  const { state, saveState } = session;
  const said = table.templateConfirmed || state.mapping.tables.some((entry) => entry.table === table.key);
  const taken = table.candidates.find((candidate) => candidate.id === table.template);
  const others = table.candidates.filter((candidate) => candidate.id !== table.template && candidate.confidence >= WORTH_ASKING);
  const kind = taken ? 'sure' : !said && others.length > 0 ? 'asks' : 'unused';
  const colour = { sure: 'success', asks: 'warning', unused: 'subtle' } as const;
  const keep = (template: string | null): void => {
    setPicking(false);
    saveState(withTemplate(state, table.key, template), 'judge');
  };
  return (
    <Card className={mergeClasses(styles.card, styles[kind])} appearance="outline" role="group" aria-label={table.title ?? table.sheet}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colour[kind]}>
          {t.mapping[kind]}
        </Badge>
        <Text className={styles.meta}>
          {table.sheet} {formatRange(table.range)}
        </Text>
      </div>
      <h3 className={styles.heading}>{table.title ?? table.sheet}</h3>
      <TablePictureView picture={table.picture} label={t.mapping.picture(table.title ?? table.sheet)} />
      {taken ? (
        <>
          <Text>{said ? t.mapping.confirmed(taken.name[locale]) : t.mapping.takenFor(taken.name[locale], percent(taken))}</Text>
          {!said && <Reasons candidate={taken} />}
        </>
      ) : (
        <Text>{said ? t.mapping.saidNone : kind === 'asks' ? t.mapping.question(Math.min(ASKED, others.length)) : t.mapping.notTaken}</Text>
      )}
      {kind === 'asks' && (
        <ul className={styles.choices}>
          {others.slice(0, ASKED).map((candidate) => (
            <li key={candidate.id}>
              <Button size="small" className={styles.choice} onClick={() => keep(candidate.id)}>
                <span>
                  {candidate.name[locale]}
                  <span className={styles.detail}>{t.mapping.reasons(candidate.reasons)}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {kind === 'asks' && (
          <Button size="small" appearance="subtle" onClick={() => keep(null)}>
            {t.mapping.none}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {t.mapping.pick}
        </Button>
        {said ? (
          <Button size="small" appearance="subtle" onClick={() => saveState(withoutTemplate(state, table.key), 'judge')}>
            {t.mapping.withdraw}
          </Button>
        ) : (
          taken && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => saveState(withTemplate(withConfirmed(state, table), table.key, taken.id), 'judge')}
            >
              {t.mapping.confirm}
            </Button>
          )
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => session.reveal([{ sheet: table.sheet, row: table.range.top, col: table.range.left }])}
        >
          {t.mapping.show}
        </Button>
      </div>
      {picking && (
        <CataloguePicker
          label={t.mapping.searchForms}
          initial={table.title ?? ''}
          search={findTemplates}
          onPick={(choice) => keep(choice.id)}
          onClose={() => setPicking(false)}
        />
      )}
      <NameList table={table} session={session} services={services} />
    </Card>
  );
}

const percent = (candidate: TemplateCandidate): number => Math.round(candidate.confidence * 100);

function Reasons({ candidate }: { readonly candidate: TemplateCandidate }) {
  const styles = useStyles();
  const { t } = useLocale();
  const text = t.mapping.reasons(candidate.reasons);
  return text === '' ? null : <Text className={styles.meta}>{text}</Text>;
}
