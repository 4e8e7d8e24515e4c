import { Radio, RadioGroup, Field, Text, makeStyles } from '@fluentui/react-components';
import type { Locale } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';

const useStyles = makeStyles({ view: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface SettingsViewProps {
  readonly explanations: number;
  readonly onLocale: (locale: Locale) => void;
}

export function SettingsView({ explanations, onLocale }: SettingsViewProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  return (
    <div className={styles.view}>
      <Field label={t.settings.language}>
        <RadioGroup value={locale} onChange={(_, chosen) => onLocale(chosen.value === 'en-US' ? 'en-US' : 'zh-CN')}>
          <Radio value="zh-CN" label="中文" />
          <Radio value="en-US" label="English" />
        </RadioGroup>
      </Field>
      <Text>{t.settings.explanations(explanations)}</Text>
      <Text>{t.settings.privacy}</Text>
    </div>
  );
}
