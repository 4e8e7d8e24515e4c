import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { DescribedFinding } from '../../../app/checked-book';
import { useLocale } from '../../locale/locale-context';
import type { FindingFilter } from './group-findings';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  field: { flex: '1 1 84px', minWidth: 0 },
  select: { minWidth: 0, '> select': { minWidth: 0 } },
});

interface FindingFiltersProps {
  readonly findings: readonly DescribedFinding[];
  /** Some are explained, so that the others may be asked for. */
  readonly explained: boolean;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

const SAID = ['all', 'open', 'explained'] as const;

const distinct = <T,>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Offers only what occurs, so that no choice leads to an empty list. */
export function FindingFilters({ findings, explained, filter, onChange }: FindingFiltersProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const severities = (['error', 'warning', 'information'] as const).filter((severity) =>
    findings.some((item) => item.finding.severity === severity),
  );
  const categories = distinct(findings.map((item) => item.finding.category));
  const sheets = distinct(findings.map((item) => item.finding.sheet));
  return (
    <div className={styles.row}>
      <Field label={t.filter.severity} className={styles.field} size="small">
        <Select
          className={styles.select}
          size="small"
          value={filter.severity}
          onChange={(_, chosen) => onChange({ ...filter, severity: severities.find((severity) => severity === chosen.value) ?? 'all' })}
        >
          <option value="all">{t.filter.all}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {t.severity[severity]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.filter.category} className={styles.field} size="small">
        <Select
          className={styles.select}
          size="small"
          value={filter.category}
          onChange={(_, chosen) => onChange({ ...filter, category: categories.find((category) => category === chosen.value) ?? 'all' })}
        >
          <option value="all">{t.filter.all}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {t.category[category]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.filter.sheet} className={styles.field} size="small">
        <Select
          className={styles.select}
          size="small"
          value={filter.sheet === null ? '' : `s${filter.sheet}`}
          onChange={(_, chosen) => onChange({ ...filter, sheet: chosen.value === '' ? null : chosen.value.slice(1) })}
        >
          <option value="">{t.filter.all}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={`s${sheet}`}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      {explained && (
        <Field label={t.filter.said} className={styles.field} size="small">
          <Select
            className={styles.select}
            size="small"
            value={filter.said}
            onChange={(_, chosen) => onChange({ ...filter, said: SAID.find((said) => said === chosen.value) ?? 'all' })}
          >
            {SAID.map((said) => (
              <option key={said} value={said}>
                {t.filter.saidOf[said]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
