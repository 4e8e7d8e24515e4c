import { Badge, Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ProofEntry } from '../../../app/text-engine';
import type { DocumentStretch } from '../../../app/word-services';
import { useLocale } from '../../locale/locale-context';
import { useWords } from '../../locale/word';

const useStyles = makeStyles({
  card: { padding: '10px 12px', gap: '6px' },
  sentence: { lineHeight: '1.6', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
  what: { overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});

const COLOUR = { error: 'danger', warning: 'warning', information: 'informative' } as const;
const SHAPE = { error: '✗', warning: '!', information: 'i' } as const;

/** One place: its sentence, the computation, what to do; a click finds it in the text. */
export function EntryCard({ entry, onReveal }: { readonly entry: ProofEntry; readonly onReveal: (at: DocumentStretch) => void }) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = useLocale();
  const message = entry.message[locale];
  return (
    <Card className={styles.card} appearance="outline" role="group" aria-label={message.what}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOUR[entry.severity]}>
          {SHAPE[entry.severity]} {words.severity[entry.severity]}
        </Badge>
        <Button size="small" appearance="subtle" aria-label={words.proof.show(entry.text)} onClick={() => onReveal(entry)}>
          {entry.text}
        </Button>
      </div>
      <Text className={styles.what} weight="semibold">
        {message.what}
      </Text>
      <Text className={styles.sentence}>
        {entry.before}
        <mark className={styles.number}>{entry.text}</mark>
        {entry.after}
      </Text>
      <Text className={styles.meta}>{message.why}</Text>
      <Text className={styles.meta}>{message.todo}</Text>
    </Card>
  );
}
