import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copiedText } from '../../../app/hand-off';
import type { PaneServices } from '../../../app/pane-services';
import { FIRST_TEXT, type TextDraft, type TextRequest } from '../../../app/text-draft';
import type { CellRef } from '../../../core/model/address';
import { DOCX, downloadBytes } from '../../download-bytes';
import { useLocale } from '../../locale/locale-context';
import { shown, useAnswer } from '../../use-answer';
import type { CheckSession } from '../../use-check';
import { copyText } from './copy-text';
import { OwnWordings } from './own-wordings';
import { ParagraphView, holds } from './paragraph-view';
import { TextControls } from './text-controls';
import { ToVerifyList, WithheldList } from './withheld-list';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  page: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface TextViewProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
  /** The cell that was selected last in the sheet: its numbers light up. */
  readonly selected: CellRef | null;
}

/** 文字: the report's paragraphs from the cells, each number with the way to its cell and back. */
export function TextView({ session, services, selected }: TextViewProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const [request, setRequest] = useState<TextRequest>(FIRST_TEXT);
  const key = session.book ? `${session.runs}|${JSON.stringify(request)}` : null;
  const answer = useAnswer(key, () => services.narrate(request));
  const draft = shown(answer);
  if (!session.book) return <Text>{t.text.empty}</Text>;
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{t.text.heading}</h2>
      <TextControls request={request} draft={draft} onChange={setRequest} />
      {answer.kind === 'failed' && <Text>{t.failure[answer.failure.code]}</Text>}
      {answer.kind === 'waiting' && <Spinner size="tiny" label={t.text.writing} />}
      {draft && (
        <>
          <TextActions draft={draft} request={request} session={session} services={services} />
          {draft.narrative.sections.length === 0 ? (
            <Text>{t.text.nothingToTell}</Text>
          ) : (
            <>
              <Text size={200}>{selectionSentence(draft, selected, t.text.selection)}</Text>
              <div className={styles.page}>
                {draft.narrative.sections.map((section, position) => (
                  <section key={section.id} aria-label={section.heading}>
                    <h3 className={styles.heading}>{draft.headings[position] ?? section.heading}</h3>
                    {section.paragraphs.map((paragraph, i) => (
                      <ParagraphView key={i} paragraph={paragraph} selected={selected} onReveal={session.reveal} />
                    ))}
                  </section>
                ))}
              </div>
            </>
          )}
          <OwnWordings session={session} services={services} request={request} draft={draft} />
          <ToVerifyList facts={draft.narrative.toVerify} onReveal={session.reveal} />
          <WithheldList withheld={draft.narrative.withheld} onReveal={session.reveal} />
        </>
      )}
    </div>
  );
}

/** How many numbers of the text come from the selected cell; the hint where none does. */
function selectionSentence(draft: TextDraft, selected: CellRef | null, say: (numbers: number | null) => string): string {
  if (!selected) return say(null);
  const pieces = draft.narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces));
  return say(pieces.filter((piece) => holds(piece, selected)).length);
}

interface TextActionsProps extends Omit<TextViewProps, 'selected'> {
  readonly draft: TextDraft;
  readonly request: TextRequest;
}

function TextActions({ draft, request, session, services }: TextActionsProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const numbers = draft.narrative.sections
    .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces))
    .filter((piece) => piece.source && piece.source.cells.length > 0).length;
  const none = draft.narrative.sections.length === 0;
  return (
    <div className={styles.row}>
      <Button
        appearance="primary"
        size="small"
        disabled={none}
        onClick={() => {
          const copied = copyText(copiedText(draft, services.bookName(), request));
          session.say(
            copied ? { kind: 'done', text: t.text.copied(numbers) } : { kind: 'failed', failure: { code: 'copy-refused', detail: '' } },
          );
        }}
      >
        {t.text.copy}
      </Button>
      {services.downloads && (
        <Button
          size="small"
          disabled={none}
          onClick={() => {
            void services.writeReport(request, services.bookName()).then((written) => {
              if (!written.ok) session.say({ kind: 'failed', failure: written.failure });
              else {
                downloadBytes(`${draft.title}.docx`, written.value, DOCX);
                session.say({ kind: 'done', text: t.text.downloaded(`${draft.title}.docx`) });
              }
            });
          }}
        >
          {t.text.download}
        </Button>
      )}
    </div>
  );
}
