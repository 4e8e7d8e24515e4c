import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PaneServices } from '../../../app/pane-services';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';
import { TableCard } from './table-card';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** So many cards are drawn at a time: a book may have five hundred tables. */
const PORTION = 60;

interface MappingViewProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
}

/** 映射: what each table was taken for and why; what is not sure is asked, and the answer is kept in the workbook. */
export function MappingView({ session, services }: MappingViewProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const { book } = session;
  const [shown, setShown] = useState(PORTION);
  const findTemplates = useCallback(
    async (words: string) => {
      const answer = await services.templates();
      if (!answer.ok) return answer;
      const choices = answer.value.map((choice) => ({
        id: choice.id,
        name: choice.title[locale],
        detail: t.mapping.holds(choice.domain[locale], choice.holds),
      }));
      return { ok: true as const, value: bestMatches(choices, words) };
    },
    [services, locale, t],
  );
  if (!book) return <Text>{t.mapping.empty}</Text>;
  const unsure = book.tables.filter((table) => table.template === null && !table.templateConfirmed).length;
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{t.mapping.intro(book.tables.length, unsure)}</h2>
      <Text size={200}>{t.mapping.kept}</Text>
      {book.tables.slice(0, shown).map((table) => (
        <TableCard key={`${table.sheet}!${table.id}`} table={table} session={session} services={services} findTemplates={findTemplates} />
      ))}
      {book.tables.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PORTION)}>
          {t.mapping.moreTables(book.tables.length - shown)}
        </Button>
      )}
    </div>
  );
}

const MOST = 20;

/** Names that hold all the words first, then those that share most letters with them. */
function bestMatches<T extends { readonly name: string; readonly detail: string }>(choices: readonly T[], words: string): readonly T[] {
  const typed = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const letters = new Set(typed.join(''));
  return choices
    .map((choice) => {
      const text = `${choice.name} ${choice.detail}`.toLowerCase();
      const whole = typed.every((word) => choice.name.toLowerCase().includes(word))
        ? 2
        : typed.every((word) => text.includes(word))
          ? 1
          : 0;
      const shared = [...letters].filter((letter) => choice.name.toLowerCase().includes(letter)).length / Math.max(1, letters.size);
      return { choice, score: whole + shared };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}
