import { Button, Radio, RadioGroup, Field, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  prepareRefresh,
  safeChoice,
  writeRefresh,
  type TextSource,
  type RefreshPreview,
  type WordServices,
} from '../../../app/word-services';
import { useWords } from '../../locale/word';
import type { WordNotice } from '../../use-word-notice';
import { PlanView } from './plan-view';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface RefreshViewProps {
  readonly services: WordServices;
  readonly source: TextSource | null;
  readonly notify: (notice: WordNotice | null) => void;
}

interface Looked {
  readonly of: TextSource;
  readonly preview: RefreshPreview;
}

/** 刷新: what would change, number by number, before the document is touched. */
export function RefreshView({ services, source: from, notify }: RefreshViewProps) {
  const styles = useStyles();
  const words = useWords();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState<'looking' | 'writing' | null>(null);
  const preview = looked?.of === from ? (looked?.preview ?? null) : null;

  const look = async (source: number | null): Promise<void> => {
    if (!from) return;
    setBusy('looking');
    notify(null);
    const answer = await prepareRefresh(services, from, source);
    setBusy(null);
    if (!answer.ok) return notify({ kind: 'failed', failure: answer.failure });
    setLooked({ of: from, preview: answer.value });
    setChosen(answer.value.kind === 'plan' ? safeChoice(answer.value.plan) : new Set());
  };
  const write = async (): Promise<void> => {
    if (!from || preview?.kind !== 'plan') return;
    setBusy('writing');
    const done = await writeRefresh(services, preview, chosen, from.name);
    setBusy(null);
    if (!done.ok) return notify({ kind: 'failed', failure: done.failure });
    const { applied, skipped, asRevision, undo } = done.value;
    const retagged = preview.plan.retags.length;
    const count = applied.filter(({ kind }) => kind !== 'source').length - Math.min(retagged, applied.length);
    await look(preview.source.id);
    const text = [
      words.refresh.written(Math.max(count, 0), skipped.length),
      ...(asRevision > 0 ? [words.refresh.asRevision(asRevision)] : []),
    ];
    notify({ kind: 'done', text: text.join(''), undo });
  };
  const reveal = (control: number): void => {
    void services.document.revealControl(control).then((shown) => {
      if (!shown.ok) notify({ kind: 'failed', failure: shown.failure });
    });
  };
  return (
    <div className={styles.view}>
      <Text>{words.refresh.purpose}</Text>
      <Button
        appearance={preview?.kind === 'plan' ? 'secondary' : 'primary'}
        disabled={!from || busy !== null}
        onClick={() => void look(null)}
      >
        {words.refresh.look}
      </Button>
      {busy && <Spinner size="tiny" label={busy === 'looking' ? words.refresh.looking : words.refresh.writing} />}
      {preview?.kind === 'no-ties' && <Text>{words.refresh.noTies}</Text>}
      {preview?.kind === 'other-manner' && <Text>{words.refresh.otherManner}</Text>}
      {preview?.kind === 'no-template' && <Text>{words.refresh.noTemplate}</Text>}
      {preview?.kind === 'which-source' && (
        <Field label={words.refresh.whichSource}>
          <RadioGroup onChange={(_, { value }) => void look(Number(value))}>
            {preview.sources.map(({ id, workbook }) => (
              <Radio key={id} value={String(id)} label={workbook === '' ? words.refresh.nameless : workbook} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {preview?.kind === 'plan' && (
        <>
          <Text className={styles.hint}>
            {words.refresh.from(preview.source.workbook === '' ? words.refresh.nameless : preview.source.workbook)}
          </Text>
          <PlanView plan={preview.plan} chosen={chosen} onChosen={setChosen} onReveal={reveal} />
          {chosen.size > 0 && (
            <Button appearance="primary" disabled={busy !== null} onClick={() => void write()}>
              {words.refresh.write(chosen.size)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
