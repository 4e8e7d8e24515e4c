import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../../core/model/address';
import type { NamedFact, Withheld } from '../../../core/model/text';
import { useLocale } from '../../locale/locale-context';
import { CellLink } from '../findings/cell-link';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  reason: { margin: '4px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** Facts listed under one reason before the rest are only counted. */
const LISTED = 30;

/** What the text does not say, by reason: a reader must not take silence for nothing to tell. */
export function WithheldList({
  withheld,
  onReveal,
}: {
  readonly withheld: readonly Withheld[];
  readonly onReveal: (cells: readonly CellRef[]) => void;
}) {
  const styles = useStyles();
  const { t } = useLocale();
  if (withheld.length === 0) return null;
  const reasons = [...new Set(withheld.map((item) => item.reason))];
  return (
    <Accordion collapsible>
      <AccordionItem value="withheld">
        <AccordionHeader size="small">{t.text.withheld(withheld.length)}</AccordionHeader>
        <AccordionPanel>
          {reasons.map((reason) => {
            const items = withheld.filter((item) => item.reason === reason);
            return (
              <div key={reason}>
                <p className={styles.reason}>{t.text.reason(reason, items.length)}</p>
                <FactList facts={items} onReveal={onReveal} />
              </div>
            );
          })}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Numbers of the text whose cells a finding asks to verify: before the text is signed. */
export function ToVerifyList({ facts, onReveal }: FactListProps) {
  const { t } = useLocale();
  if (facts.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="to-verify">
        <AccordionHeader size="small">{t.text.toVerify(facts.length)}</AccordionHeader>
        <AccordionPanel>
          <FactList facts={facts} onReveal={onReveal} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface FactListProps {
  readonly facts: readonly NamedFact[];
  readonly onReveal: (cells: readonly CellRef[]) => void;
}

function FactList({ facts, onReveal }: FactListProps) {
  const styles = useStyles();
  const { t } = useLocale();
  return (
    <>
      <ul className={styles.list}>
        {facts.slice(0, LISTED).map(({ indicator, cells: [cell] }, i) => (
          <li key={i}>
            {indicator} {cell && <CellLink cell={cell} sheet="" onJump={onReveal} />}
          </li>
        ))}
      </ul>
      {facts.length > LISTED && <Text size={200}>{t.text.more(facts.length - LISTED)}</Text>}
    </>
  );
}
