import { Button, Card, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneState } from '../../../app/explanations';
import { useLocale } from '../../locale/locale-context';
import { FindingEntry, type FindingActions } from './finding-entry';
import { findingKey, type Cause } from './group-findings';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  card: { padding: '12px', gap: '4px' },
  error: { borderLeft: `4px solid ${tokens.colorPaletteRedBorder2}` },
  warning: { borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  information: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '8px' },
});

const FIRST_SHOWN = 3;

/** All findings of one cause on one card: what it is, how many places, and each place with its computation. */
export function CauseCard({
  cause,
  state,
  actions,
}: {
  readonly cause: Cause;
  readonly state: PaneState;
  readonly actions: FindingActions;
}) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [all, setAll] = useState(false);
  const first = cause.findings[0];
  if (!first) return null;
  const alone = cause.findings.length === 1;
  const shown = all ? cause.findings : cause.findings.slice(0, FIRST_SHOWN);
  return (
    <Card
      className={mergeClasses(styles.card, styles[cause.severity])}
      appearance="outline"
      role="group"
      aria-label={alone ? first.message[locale].what : first.title[locale]}
    >
      <div className={styles.head}>
        <SeverityMark severity={cause.severity} />
        <Text className={styles.meta}>{t.category[cause.category]}</Text>
        <Text className={styles.meta}>{cause.sheet}</Text>
        {!alone && <Text className={styles.meta}>{t.card.places(cause.findings.length)}</Text>}
      </div>
      <h3 className={styles.heading}>{alone ? first.message[locale].what : first.title[locale]}</h3>
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={findingKey(item)} className={alone ? undefined : styles.item}>
            <FindingEntry item={item} state={state} actions={actions} withHeading={!alone} />
          </li>
        ))}
      </ul>
      {cause.findings.length > FIRST_SHOWN && (
        <Button size="small" appearance="transparent" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.card.showFewer : t.card.showAll(cause.findings.length)}
        </Button>
      )}
    </Card>
  );
}
