import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedBook } from '../../../app/checked-book';
import { formatRange } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** How many places nobody judged; places where a rule does not apply are no gap and are left out. */
export function countNotChecked(book: CheckedBook): number {
  return book.outcomes.undecided + book.outcomes['rule-failed'];
}

/** What was not judged and why: silence must not read as approval. */
export function NotCheckedList({ book }: { readonly book: CheckedBook }) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const items = book.notChecked.filter((item) => item.outcome !== 'not-applicable');
  if (items.length === 0 && book.unread.length === 0 && book.notes.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="not-checked">
        <AccordionHeader size="small">{t.notChecked.heading(countNotChecked(book))}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={[item.rule, item.outcome, item.reason, item.sheet].join('|')}>
                {t.notChecked.line(item.title[locale], item.count, item.why[locale] ?? t.notChecked.outcome[item.outcome], item.sheet)}
              </li>
            ))}
            {book.notes.map((note) => (
              <li key={`${note.sheet ?? ''}|${note.reason}|${note.range ? formatRange(note.range) : ''}`}>
                {t.notChecked.note(note.sheet, note.reason)}
              </li>
            ))}
            {book.unread.map((region) => (
              <li key={`${region.sheet}!${formatRange(region.range)}`}>
                {t.notChecked.unread(region.sheet, formatRange(region.range), region.reason)}
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
