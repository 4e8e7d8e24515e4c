import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { liveWorkbook } from '../adapters/officejs-excel/live-workbook';
import { servicesOver } from '../app/pane-services';
import { registerRibbon, type RibbonCommand } from '../commands/ribbon';
import { SENTENCES } from './locale/sentences';
import { localeOf } from './locale/locale-context';
import { Pane, type ThemeName } from './pane';

// The engine and its catalogue load with the first check, not with the pane.
const services = servicesOver(liveWorkbook, async (workbook) => {
  const [{ makeJudge }, { loadCatalogue }] = await Promise.all([import('../app/judge'), import('../catalogue/load')]);
  return makeJudge(loadCatalogue())(workbook);
});

let asked: (command: RibbonCommand) => void = () => undefined;

function HostedPane({ theme, language }: { readonly theme: ThemeName; readonly language: string }) {
  const [locale, setLocale] = useState(localeOf(language));
  const [command, setCommand] = useState<{ readonly name: RibbonCommand; readonly count: number } | null>(null);
  useEffect(() => {
    asked = (name) => setCommand((before) => ({ name, count: (before?.count ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <main>
      <h1 className="unseen">{SENTENCES[locale].productName}</h1>
      <Pane
        services={services}
        locale={locale}
        onLocale={setLocale}
        theme={theme}
        {...(command
          ? { asked: { tab: command.name === 'mapping' ? 'mapping' : 'findings', check: command.name === 'check', count: command.count } }
          : {})}
      />
    </main>
  );
}

/** Black or near-black behind the pane is a dark Office; where the host says nothing, it is light. */
function hostTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  return background && background.slice(1).every((part) => parseInt(part, 16) < 0x60) ? 'dark' : 'light';
}

const container = document.getElementById('root');
if (!container) throw new Error('the page has no #root');
void Office.onReady(() => {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    registerRibbon(
      { associate: (name, run) => Office.actions.associate(name, run), showPane: () => Office.addin.showAsTaskpane() },
      (command) => asked(command),
    );
  }
  createRoot(container).render(<HostedPane theme={hostTheme()} language={Office.context.displayLanguage} />);
});
