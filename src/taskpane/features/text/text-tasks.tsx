import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import type { PaneServices } from '../../../app/pane-services';
import type { CellRef } from '../../../core/model/address';
import { useLocale } from '../../locale/locale-context';
import type { CheckSession } from '../../use-check';
import { PaneRenewal, type RenewalFiles } from '../renewal/pane-renewal';
import { TextView } from './text-view';

const useStyles = makeStyles({ tabs: { margin: '0 -8px 8px', flexWrap: 'wrap' } });

const TASKS = ['write', 'renew'] as const;
/** What the view 文字 was left at. */
export interface TextWork {
  readonly task: (typeof TASKS)[number];
  readonly files: RenewalFiles;
}

interface TextTasksProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
  readonly selected: CellRef | null;
  readonly work: TextWork;
  readonly onWork: (work: TextWork) => void;
}

/** 文字: a text from the tables alone, or from last year's report. Where the page has another place for the second, only the first. */
export function TextTasks({ session, services, selected, work, onWork }: TextTasksProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const { renewal } = services;
  if (!renewal) return <TextView session={session} services={services} selected={selected} />;
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={work.task}
        aria-label={t.tabs.text}
        onTabSelect={(_, chosen) => onWork({ ...work, task: TASKS.find((task) => task === chosen.value) ?? 'write' })}
      >
        {TASKS.map((task) => (
          <Tab key={task} value={task}>
            {t.text.tasks[task]}
          </Tab>
        ))}
      </TabList>
      {work.task === 'write' ? (
        <TextView session={session} services={services} selected={selected} />
      ) : (
        <PaneRenewal
          session={session}
          services={services}
          renewal={renewal}
          files={work.files}
          onFiles={(files) => onWork({ ...work, files })}
        />
      )}
    </>
  );
}
