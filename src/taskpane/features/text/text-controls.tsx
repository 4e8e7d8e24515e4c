import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Checkbox, Field, Select, makeStyles } from '@fluentui/react-components';
import type { NarrativeStyle, TextDraft, TextRequest } from '../../../app/text-draft';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  field: { flex: '1 1 120px', minWidth: 0 },
  select: { minWidth: 0, '> select': { minWidth: 0 } },
  sections: { display: 'flex', flexDirection: 'column' },
});

const STYLES: readonly NarrativeStyle[] = ['summary', 'progress', 'brief'];

interface TextControlsProps {
  readonly request: TextRequest;
  readonly draft: TextDraft | null;
  readonly onChange: (request: TextRequest) => void;
}

/** 体裁, 期间, and which sections are wanted. */
export function TextControls({ request, draft, onChange }: TextControlsProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const wanted = draft?.sections.filter((section) => !request.without.includes(section.id)).length ?? 0;
  return (
    <>
      <div className={styles.row}>
        <Field label={t.text.style} className={styles.field} size="small">
          <Select
            className={styles.select}
            size="small"
            value={request.style}
            onChange={(_, chosen) => onChange({ ...request, style: STYLES.find((style) => style === chosen.value) ?? 'summary' })}
          >
            {STYLES.map((style) => (
              <option key={style} value={style}>
                {t.text.styleOf[style]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.text.period} className={styles.field} size="small">
          <Select
            className={styles.select}
            size="small"
            value={request.year === null ? '' : String(request.year)}
            onChange={(_, chosen) => onChange({ ...request, year: chosen.value === '' ? null : Number(chosen.value) })}
          >
            <option value="">{t.text.periodOfSheets}</option>
            {(draft?.years ?? []).map((year) => (
              <option key={year} value={String(year)}>
                {t.text.year(year)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.text.language} className={styles.field} size="small">
          <Select
            className={styles.select}
            size="small"
            value={request.language}
            onChange={(_, chosen) => onChange({ ...request, language: chosen.value === 'en-US' ? 'en-US' : 'zh-CN' })}
          >
            <option value="zh-CN">中文</option>
            <option value="en-US">English</option>
          </Select>
        </Field>
        <Field label={t.text.rounding} className={styles.field} size="small">
          <Select
            className={styles.select}
            size="small"
            value={request.rounding}
            onChange={(_, chosen) => onChange({ ...request, rounding: chosen.value === 'half-even' ? 'half-even' : 'half-up' })}
          >
            <option value="half-up">{t.text.halfUp}</option>
            <option value="half-even">{t.text.halfEven}</option>
          </Select>
        </Field>
      </div>
      <div>
        <Checkbox
          label={t.text.problems}
          checked={request.problems}
          onChange={(_, { checked }) => onChange({ ...request, problems: checked === true })}
        />
        <Checkbox
          label={t.text.targetSources}
          checked={request.targetSources}
          onChange={(_, { checked }) => onChange({ ...request, targetSources: checked === true })}
        />
      </div>
      {draft && draft.sections.length > 1 && (
        <Accordion collapsible>
          <AccordionItem value="sections">
            <AccordionHeader size="small">{t.text.sections(wanted, draft.sections.length)}</AccordionHeader>
            <AccordionPanel>
              <div className={styles.sections}>
                {draft.sections.map(({ id, heading }) => (
                  <Checkbox
                    key={id}
                    label={heading}
                    checked={!request.without.includes(id)}
                    onChange={(_, { checked }) =>
                      onChange({
                        ...request,
                        without: checked ? request.without.filter((other) => other !== id) : [...request.without, id],
                      })
                    }
                  />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </>
  );
}
