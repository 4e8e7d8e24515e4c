import { Button, Field, Input, Select, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import type { KeptWording } from '../../../app/explanations';
import type { PaneServices } from '../../../app/pane-services';
import type { TextDraft, TextRequest } from '../../../app/text-draft';
import type { CellRef } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';
import { shown, useAnswer } from '../../use-answer';
import { ParagraphView } from './paragraph-view';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  grow: { flex: '1 1 140px', minWidth: 0 },
  narrow: { minWidth: 0, width: '100%' },
  preview: { border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: '8px' },
  notes: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2 },
});

interface WordingEditorProps {
  readonly initial: KeptWording | null;
  readonly sections: TextDraft['sections'];
  readonly request: TextRequest;
  readonly services: PaneServices;
  readonly onReveal: (cells: readonly CellRef[]) => void;
  readonly onSave: (wording: KeptWording) => void;
  readonly onClose: () => void;
}

/** One paragraph of the bureau's own: what is typed, and at once what it says with the present data, with every fault named. */
export function WordingEditor({ initial, sections, request, services, onReveal, onSave, onClose }: WordingEditorProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const names = useId();
  const [title, setTitle] = useState(initial?.title ?? '');
  const [section, setSection] = useState(initial?.section ?? sections[0]?.id ?? '');
  const [text, setText] = useState(initial?.text ?? '');
  const [name, setName] = useState('');
  const asked = useDeferredValue(text);
  const answer = useAnswer(`${request.language}|${asked}`, () => services.previewWording(asked, request, locale));
  const preview = shown(answer);
  const faulty = preview?.notes.some((note) => note.severity === 'error') === true;
  const complete = title.trim() !== '' && section !== '' && text.trim() !== '' && answer.kind === 'here' && !faulty;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSave({ id: initial?.id ?? newId(), title: title.trim(), section, text });
      }}
    >
      <div className={styles.row}>
        <Field label={t.wording.title} size="small" className={styles.grow}>
          <Input size="small" className={styles.narrow} maxLength={100} value={title} onChange={(_, input) => setTitle(input.value)} />
        </Field>
        <Field label={t.wording.section} size="small" className={styles.grow}>
          <Select size="small" value={section} onChange={(_, chosen) => setSection(chosen.value)}>
            {sections.map(({ id, heading }) => (
              <option key={id} value={id}>
                {heading}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t.wording.text} hint={t.wording.hint}>
        <Textarea value={text} maxLength={5000} resize="vertical" rows={4} onChange={(_, input) => setText(input.value)} />
      </Field>
      <div className={styles.row}>
        <Field label={t.wording.insertName} size="small" className={styles.grow}>
          <Input size="small" className={styles.narrow} list={names} value={name} onChange={(_, input) => setName(input.value)} />
        </Field>
        <datalist id={names}>
          {(preview?.names ?? []).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button
          size="small"
          disabled={name.trim() === ''}
          onClick={() => {
            setText(`${text}{${name.trim()}}`);
            setName('');
          }}
        >
          {t.wording.insert}
        </Button>
      </div>
      {answer.kind === 'failed' && <Text>{t.failure[answer.failure.code]}</Text>}
      {preview && (
        <div className={styles.preview} role="status" aria-live="polite">
          <Text size={200} className={styles.meta}>
            {preview.pieces.length === 0 ? t.wording.nothing : t.wording.preview}
          </Text>
          {preview.pieces.length > 0 && (
            <ParagraphView paragraph={{ pattern: 'user-wording', pieces: preview.pieces }} selected={null} onReveal={onReveal} />
          )}
          <ul className={styles.notes}>
            {preview.notes.map((note) => (
              <li key={note.text}>{note.text}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.row}>
        <Button size="small" type="submit" disabled={!complete}>
          {t.wording.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t.card.close}
        </Button>
      </div>
    </form>
  );
}

const newId = (): string => `own-${Date.now().toString(36)}`;
