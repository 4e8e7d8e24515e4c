import { Radio, RadioGroup, Field, Text, makeStyles } from '@fluentui/react-components';
import type { Locale } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px' },
  list: { margin: 0, paddingLeft: '18px' },
});

interface SettingsViewProps {
  readonly session: CheckSession;
  readonly onLocale: (locale: Locale) => void;
}

/** 设置: the language, what is kept in this workbook, and where data goes (nowhere). */
export function SettingsView({ session, onLocale }: SettingsViewProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const { state } = session;
  return (
    <div className={styles.view}>
      <Field label={t.settings.language}>
        <RadioGroup value={locale} onChange={(_, chosen) => onLocale(chosen.value === 'en-US' ? 'en-US' : 'zh-CN')}>
          <Radio value="zh-CN" label="中文" />
          <Radio value="en-US" label="English" />
        </RadioGroup>
      </Field>
      <div>
        <Text>{t.settings.kept}</Text>
        <ul className={styles.list}>
          <li>{t.settings.explanations(Object.keys(state.explanations).length)}</li>
          <li>{t.settings.mappings(state.mapping.tables.length + state.mapping.names.length)}</li>
          <li>{t.settings.targets(state.targets.length)}</li>
        </ul>
      </div>
      <Text>{t.settings.privacy}</Text>
    </div>
  );
}
