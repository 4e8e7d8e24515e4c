import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { withWording, withoutWording, type KeptWording } from '../../../app/explanations';
import type { PaneServices } from '../../../app/pane-services';
import type { TextDraft, TextRequest } from '../../../app/text-draft';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';
import { WordingEditor } from './wording-editor';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 0',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
});

interface OwnWordingsProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
  readonly request: TextRequest;
  readonly draft: TextDraft;
}

/** Paragraphs in the bureau's own words: a list, and an editor that shows what comes of them while they are written. */
export function OwnWordings({ session, services, request, draft }: OwnWordingsProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const [open, setOpen] = useState<KeptWording | 'new' | null>(null);
  const { state, saveState } = session;
  return (
    <Accordion collapsible>
      <AccordionItem value="wordings">
        <AccordionHeader size="small">{t.wording.heading(state.wordings.length)}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.view}>
            <Text size={200}>{t.wording.intro}</Text>
            <ul className={styles.list}>
              {state.wordings.map((one) => (
                <li key={one.id} className={styles.item}>
                  <span className={styles.name}>{one.title}</span>
                  <Button size="small" appearance="subtle" aria-label={t.wording.edit(one.title)} onClick={() => setOpen(one)}>
                    {t.wording.editShort}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t.wording.remove(one.title)}
                    onClick={() => saveState(withoutWording(state, one.id), 'judge')}
                  >
                    {t.wording.removeShort}
                  </Button>
                </li>
              ))}
            </ul>
            {open === null ? (
              <div>
                <Button size="small" onClick={() => setOpen('new')}>
                  {t.wording.add}
                </Button>
              </div>
            ) : (
              <WordingEditor
                key={open === 'new' ? 'new' : open.id}
                initial={open === 'new' ? null : open}
                sections={draft.sections}
                request={request}
                services={services}
                onReveal={session.reveal}
                onSave={(saved) => {
                  setOpen(null);
                  saveState(withWording(state, saved), 'judge');
                }}
                onClose={() => setOpen(null)}
              />
            )}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
