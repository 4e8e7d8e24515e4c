import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({ row: { display: 'flex', gap: '8px', marginTop: '8px', flexWrap: 'wrap' } });

interface ExplainFormProps {
  readonly initial: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

export function ExplainForm({ initial, onSave, onClose }: ExplainFormProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  // It was asked for to be written in.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [text, setText] = useState(initial);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave(text);
      }}
    >
      <Field label={t.card.explanationLabel}>
        <Textarea value={text} maxLength={2000} resize="vertical" onChange={(_, input) => setText(input.value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabled={text.trim() === ''}>
          {t.card.saveExplanation}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t.card.close}
        </Button>
      </div>
    </form>
  );
}
