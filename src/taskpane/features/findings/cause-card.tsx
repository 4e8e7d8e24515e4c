import { Button, Card, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { PaneState } from '../../../app/explanations';
import { formatAddress } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';
import { FindingEntry, type FindingActions } from './finding-entry';
import type { FindingsOfCell } from './findings-of-cell';
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
  marked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '3px', borderRadius: tokens.borderRadiusSmall },
  selected: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '8px' },
});

const FIRST_SHOWN = 3;
const NONE: ReadonlySet<string> = new Set();

interface CauseCardProps {
  readonly cause: Cause;
  readonly state: PaneState;
  readonly actions: FindingActions;
  /** The selected cell, where it belongs to findings of this card. */
  readonly at: FindingsOfCell | null;
}

/** All findings of one cause on one card: what it is, how many places, and each place with its computation. */
export const CauseCard = memo(function CauseCard({ cause, state, actions, at }: CauseCardProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [all, setAll] = useState(false);
  /** Places further down that a selected cell asked for; they stay when the selection moves on. */
  const [asked, setAsked] = useState<ReadonlySet<string>>(NONE);
  if (at && [...at.keys].some((key) => !asked.has(key))) setAsked(new Set([...asked, ...at.keys]));
  const first = cause.findings[0];
  if (!first) return null;
  const alone = cause.findings.length === 1;
  const shown = all ? cause.findings : cause.findings.filter((item, order) => order < FIRST_SHOWN || asked.has(findingKey(item)));
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
          <li
            key={findingKey(item)}
            className={mergeClasses(!alone && styles.item, at?.keys.has(findingKey(item)) && styles.marked)}
            {...(at?.keys.has(findingKey(item)) ? { 'data-marked': at.as, 'aria-current': true } : {})}
          >
            {at?.keys.has(findingKey(item)) && <Text className={styles.selected}>{t.card.selected(formatAddress(at.cell), at.as)}</Text>}
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
});
