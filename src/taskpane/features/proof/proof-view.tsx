import { Button, Field, Radio, RadioGroup, Spinner, Text, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { TextProof } from '../../../app/text-proof';
import { proofDocument, type DocumentStretch, type DocumentText, type WordServices } from '../../../app/word-services';
import { useLocale } from '../../locale/locale-context';
import { useWords } from '../../locale/word';
import type { WordNotice } from '../../use-word-notice';
import { PlaceCard, placeAt, ProofResult, type ProofPlace } from './proof-result';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface ProofViewProps {
  readonly services: WordServices;
  readonly notify: (notice: WordNotice | null) => void;
}

/** 核对: every number of the text, against each other and against the workbook. */
export function ProofView({ services, notify }: ProofViewProps) {
  const styles = useStyles();
  const words = useWords();
  const { locale } = useLocale();
  const [scope, setScope] = useState<DocumentText['scope']>('document');
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<{ readonly text: DocumentText; readonly proof: TextProof } | null>(null);
  const [here, setHere] = useState<ProofPlace | 'nothing' | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    setHere(null);
    notify(null);
    const answer = await proofDocument(services, scope);
    setBusy(false);
    if (answer.ok) setRead(answer.value);
    else notify({ kind: 'failed', failure: answer.failure });
  };
  const reveal = (at: DocumentStretch): void => {
    if (!read) return;
    void services.document.revealStretch(read.text, at).then((shown) => {
      if (!shown.ok) notify({ kind: 'failed', failure: shown.failure });
    });
  };
  const look = async (): Promise<void> => {
    if (!read) return;
    const place = await services.document.cursor(read.text);
    if (!place.ok) return notify({ kind: 'failed', failure: place.failure });
    setHere((place.value && placeAt(read.proof, place.value)) ?? 'nothing');
  };
  const mark = async (): Promise<void> => {
    if (!read) return;
    const marks = read.proof.entries.map((entry) => ({ ...entry, text: entry.message[locale].what }));
    const cleared = await services.document.unmark();
    const done = cleared.ok ? await services.document.mark(read.text, marks) : cleared;
    notify(
      done.ok ? { kind: 'done', text: words.proof.marked(done.value, marks.length), undo: [] } : { kind: 'failed', failure: done.failure },
    );
  };
  const unmark = async (): Promise<void> => {
    const done = await services.document.unmark();
    notify(done.ok ? { kind: 'done', text: words.proof.unmarked(done.value), undo: [] } : { kind: 'failed', failure: done.failure });
  };
  return (
    <div className={styles.view}>
      <Text>{words.proof.purpose}</Text>
      <Field label={words.proof.scope}>
        <RadioGroup
          layout="horizontal"
          value={scope}
          onChange={(_, { value }) => setScope(value === 'selection' ? 'selection' : 'document')}
        >
          <Radio value="document" label={words.proof.whole} />
          <Radio value="selection" label={words.proof.selection} />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void start()}>
          {words.proof.start}
        </Button>
        {read && <Button onClick={() => void look()}>{words.proof.here}</Button>}
        {read && read.proof.entries.length > 0 && <Button onClick={() => void mark()}>{words.proof.mark}</Button>}
        <Button appearance="subtle" onClick={() => void unmark()}>
          {words.proof.unmark}
        </Button>
      </div>
      {busy && <Spinner size="tiny" label={words.proof.reading} />}
      {here === 'nothing' && <Text>{words.proof.nothingHere}</Text>}
      {read && here && here !== 'nothing' && (
        <PlaceCard label={words.proof.atCursor} place={here} proof={read.proof} onReveal={reveal} onCell={null} />
      )}
      {read && !busy && <ProofResult proof={read.proof} onReveal={reveal} onCell={null} />}
    </div>
  );
}
