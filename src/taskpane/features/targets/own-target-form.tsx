import { Button, Field, Input, Select, Text, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnTarget } from '../../../app/explanations';
import type { PaneServices } from '../../../app/pane-services';
import { useLocale } from '../../locale/locale-context';
import { CataloguePicker } from '../mapping/catalogue-picker';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  field: { flex: '1 1 90px', minWidth: 0 },
  narrow: { minWidth: 0, width: '100%' },
});

const COMPARATORS = ['>=', '>', '<=', '<', '='] as const;

interface OwnTargetFormProps {
  readonly services: PaneServices;
  readonly onSave: (target: OwnTarget) => void;
  readonly onClose: () => void;
}

/** A bureau's own target: the indicator from the catalogue, the figure, the years, and the document that sets it. */
export function OwnTargetForm({ services, onSave, onClose }: OwnTargetFormProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [indicator, setIndicator] = useState<{ readonly id: string; readonly name: string; readonly unit: string } | null>(null);
  const [comparator, setComparator] = useState<OwnTarget['comparator']>('>=');
  const [value, setValue] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [source, setSource] = useState('');
  const number = Number(value);
  const years = [yearOf(from), yearOf(to)] as const;
  const complete =
    indicator !== null &&
    value.trim() !== '' &&
    Number.isFinite(number) &&
    source.trim() !== '' &&
    years.every((year) => year !== undefined);
  if (!indicator)
    return (
      <CataloguePicker
        label={t.targets.whichIndicator}
        initial=""
        search={async (words) => {
          const found = await services.searchIndicators(words);
          return found.ok
            ? {
                ok: true,
                value: found.value.map((one) => ({
                  id: `${one.id}\u0000${one.unit}`,
                  name: locale === 'zh-CN' ? one.name : one.nameEn,
                  detail: t.mapping.unit(one.unit),
                })),
              }
            : found;
        }}
        onPick={(choice) => {
          const [id = '', unit = ''] = choice.id.split('\u0000');
          setIndicator({ id, unit, name: choice.name });
        }}
        onClose={onClose}
      />
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const [first, last] = years;
        if (!complete || first === undefined || last === undefined) return;
        const { id, name, unit } = indicator;
        onSave({ indicator: id, name, unit, comparator, value: number, from: first, to: last, source: source.trim() });
      }}
    >
      <Text weight="semibold">{t.mapping.nameWithUnit(indicator.name, indicator.unit)}</Text>
      <div className={styles.row}>
        <Field label={t.targets.comparator} size="small" className={styles.field}>
          <Select
            size="small"
            value={comparator}
            onChange={(_, chosen) => setComparator(COMPARATORS.find((sign) => sign === chosen.value) ?? '>=')}
          >
            {COMPARATORS.map((sign) => (
              <option key={sign} value={sign}>
                {t.targets.signOf[sign]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.targets.value(indicator.unit)} size="small" className={styles.field}>
          <Input size="small" className={styles.narrow} inputMode="decimal" value={value} onChange={(_, input) => setValue(input.value)} />
        </Field>
      </div>
      <div className={styles.row}>
        <Field label={t.targets.from} size="small" className={styles.field}>
          <Input size="small" className={styles.narrow} inputMode="numeric" value={from} onChange={(_, input) => setFrom(input.value)} />
        </Field>
        <Field label={t.targets.to} size="small" className={styles.field}>
          <Input size="small" className={styles.narrow} inputMode="numeric" value={to} onChange={(_, input) => setTo(input.value)} />
        </Field>
      </div>
      <Field label={t.targets.document} size="small">
        <Input size="small" className={styles.narrow} value={source} maxLength={200} onChange={(_, input) => setSource(input.value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabled={!complete}>
          {t.targets.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {t.card.close}
        </Button>
      </div>
    </form>
  );
}

/** Null for an empty field, undefined for what is no year. */
function yearOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const year = Number(text);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}
