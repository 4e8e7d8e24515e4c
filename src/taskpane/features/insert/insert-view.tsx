import { Button, Checkbox, Dropdown, Field, Option, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PaneFailure } from '../../../app/pane-services';
import { SUMMARY, insertText, tellFrom, type NarrativeOptions, type TextSource, type WordServices } from '../../../app/word-services';
import type { Narrative } from '../../../core/model/text';
import { useWords } from '../../locale/word';
import type { WordNotice } from '../../use-word-notice';
import { PasteBox } from './paste-box';
import { TextPreview } from './text-preview';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexDirection: 'column', gap: '8px' },
  sections: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground2 },
});

const STYLES = ['summary', 'progress', 'brief'] as const;

interface InsertViewProps {
  readonly services: WordServices;
  readonly source: TextSource | null;
  readonly onSource: (source: TextSource) => void;
  readonly notify: (notice: WordNotice | null) => void;
}

/** 写入: the text of a workbook, looked at first, then put into the document. */
export function InsertView({ services, source, onSource, notify }: InsertViewProps) {
  const styles = useStyles();
  const words = useWords();
  const [style, setStyle] = useState<NarrativeOptions['style']>('summary');
  const told = useNarrative(services, source, style, (failure) => notify({ kind: 'failed', failure }));
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState(false);
  if (!source)
    return (
      <div className={styles.view}>
        <Text>{words.insert.purpose}</Text>
        <Text className={styles.hint}>{words.insert.privacy}</Text>
        <PasteBox onPasted={onSource} />
      </div>
    );
  const sections = told?.sections.filter(({ id }) => !without.has(id)) ?? [];
  const write = async (form: 'report' | 'paragraphs'): Promise<void> => {
    if (!told) return;
    setWriting(true);
    notify(null);
    const options = source.kind === 'pasted' ? source.options : { ...SUMMARY, style };
    const done = await insertText(services, {
      book: source.name,
      options,
      year: source.kind === 'pasted' ? source.year : null,
      narrative: told,
      sections: sections.map(({ id }) => id),
      form,
    });
    setWriting(false);
    if (!done.ok) return notify({ kind: 'failed', failure: done.failure });
    const { paragraphs, numbers, undo } = done.value;
    notify({ kind: 'done', text: words.insert.done(paragraphs, numbers), undo });
  };
  return (
    <div className={styles.view}>
      {source.kind === 'book' && (
        <Field label={words.insert.style} size="small">
          <Dropdown
            size="small"
            value={words.insert.styles[style]}
            selectedOptions={[style]}
            onOptionSelect={(_, { optionValue }) => setStyle(STYLES.find((one) => one === optionValue) ?? 'summary')}
          >
            {STYLES.map((one) => (
              <Option key={one} value={one}>
                {words.insert.styles[one]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {!told && <Spinner size="tiny" label={words.insert.writing} />}
      {told && told.sections.length === 0 && <Text>{words.insert.empty}</Text>}
      {told && told.sections.length > 0 && (
        <>
          <details>
            <summary>{words.insert.sections(sections.length, told.sections.length)}</summary>
            <div className={styles.sections}>
              {told.sections.map(({ id, heading }) => (
                <Checkbox
                  key={id}
                  label={heading}
                  checked={!without.has(id)}
                  onChange={(_, { checked }) =>
                    setWithout((before) => new Set(checked === true ? [...before].filter((one) => one !== id) : [...before, id]))
                  }
                />
              ))}
            </div>
          </details>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={writing || sections.length === 0} onClick={() => void write('paragraphs')}>
              {words.insert.atCursor}
            </Button>
            <Button disabled={writing || sections.length === 0} onClick={() => void write('report')}>
              {words.insert.asReport}
            </Button>
          </div>
          <TextPreview sections={sections} withheld={told.withheld} />
        </>
      )}
    </div>
  );
}

/** A source's text in a style; null while it is being written. An answer that comes too late is dropped. */
function useNarrative(
  services: WordServices,
  source: TextSource | null,
  style: NarrativeOptions['style'],
  failed: (failure: PaneFailure) => void,
): Narrative | null {
  const [told, setTold] = useState<{ readonly of: TextSource; readonly style: string; readonly narrative: Narrative } | null>(null);
  // `failed` is a new function at every drawing and must not start the writing again.
  const refused = useEffectEvent(failed);
  useEffect(() => {
    if (!source) return undefined;
    let left = false;
    void tellFrom(services, source, { ...SUMMARY, style }, null).then((answer) => {
      if (left) return;
      if (answer.ok) setTold({ of: source, style, narrative: answer.value });
      else refused(answer.failure);
    });
    return () => {
      left = true;
    };
  }, [services, source, style]);
  return told?.of === source && told.style === style ? told.narrative : null;
}
