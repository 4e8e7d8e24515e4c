import { Badge, Button, Card, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { targetKey, withTarget, withoutTarget } from '../../../app/explanations';
import type { PaneServices, TargetList } from '../../../app/pane-services';
import { useLocale } from '../../locale/locale-context';
import { shown, useAnswer } from '../../use-answer';
import type { CheckSession } from '../../use-check';
import { CellLink } from '../findings/cell-link';
import { OwnTargetForm } from './own-target-form';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  card: { padding: '12px', gap: '4px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'baseline' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  own: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
});

interface TargetsViewProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
}

/** 目标: which targets were applied and where they come from, and the bureau's own. */
export function TargetsView({ session, services }: TargetsViewProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const [adding, setAdding] = useState(false);
  const answer = useAnswer(session.book ? String(session.runs) : null, () => services.targets());
  const list = shown(answer);
  const { state, saveState } = session;
  if (!session.book) return <Text>{t.targets.empty}</Text>;
  return (
    <div className={styles.view}>
      {answer.kind === 'waiting' && <Spinner size="tiny" label={t.targets.looking} />}
      {answer.kind === 'failed' && <Text>{t.failure[answer.failure.code]}</Text>}
      {list && <h2 className={styles.heading}>{t.targets.intro(list.applied.length, list.year, list.area)}</h2>}
      {list && list.year === null && <Text>{t.targets.noYear}</Text>}
      {list?.applied.map((one) => (
        <AppliedTargetCard key={`${one.target.id}|${one.name}`} one={one} session={session} />
      ))}
      {list && list.others > 0 && <Text className={styles.meta}>{t.targets.others(list.others)}</Text>}
      <h2 className={styles.heading}>{t.targets.own}</h2>
      <Text className={styles.meta}>{t.targets.ownKept}</Text>
      <ul className={styles.list}>
        {state.targets.map((target) => (
          <li key={targetKey(target)} className={styles.own}>
            <Text>{t.targets.line(target.name, target.comparator, target.value, target.unit)}</Text>
            <Text block className={styles.meta}>
              {t.targets.source(target.source, null, target.from, target.to)}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.targets.remove(target.name)}
              onClick={() => saveState(withoutTarget(state, target), 'judge')}
            >
              {t.targets.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <OwnTargetForm
          services={services}
          onSave={(target) => {
            setAdding(false);
            saveState(withTarget(state, target), 'judge');
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button size="small" onClick={() => setAdding(true)}>
            {t.targets.add}
          </Button>
        </div>
      )}
    </div>
  );
}

const SHOWN = 8;

function AppliedTargetCard({ one, session }: { readonly one: TargetList['applied'][number]; readonly session: CheckSession }) {
  const styles = useStyles();
  const { t } = useLocale();
  const { target } = one;
  return (
    <Card className={styles.card} appearance="outline" role="group" aria-label={one.name}>
      <div className={styles.head}>
        <Badge appearance="tint" color={one.missed.length === 0 ? 'success' : 'warning'}>
          {t.targets.counts(one.met.length, one.missed.length)}
        </Badge>
        {one.sourcePending && (
          <Badge appearance="outline" color="informative">
            {t.targets.pending}
          </Badge>
        )}
        {target.evidence === 'stated' && <Badge appearance="outline">{t.targets.ownMark}</Badge>}
      </div>
      <h3 className={styles.name}>{t.targets.line(one.name, target.comparator, target.value, target.unit)}</h3>
      <Text className={styles.meta}>
        {t.targets.source(target.source.title, target.source.number, target.years.from, target.years.to)}
        {target.jurisdiction !== 'national' && t.targets.jurisdiction(target.jurisdiction)}
      </Text>
      {one.sourcePending && <Text className={styles.meta}>{t.targets.pendingWhy}</Text>}
      {one.missed.length > 0 && (
        <div className={styles.cells}>
          <span>{t.targets.missed}</span>
          {one.missed.slice(0, SHOWN).map((cell) => (
            <CellLink key={`${cell.sheet}!${cell.row},${cell.col}`} cell={cell} sheet="" onJump={session.reveal} />
          ))}
          {one.missed.length > SHOWN && <span>{t.card.places(one.missed.length)}</span>}
        </div>
      )}
    </Card>
  );
}
