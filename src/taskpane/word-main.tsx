import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { liveDocument } from '../adapters/officejs-word/live-document';
import type { WordServices } from '../app/word-services';
import { textEngine } from '../book-worker/text-worker-engine';
import { RIBBON_COMMANDS, registerRibbon, type WordCommand } from '../commands/ribbon';
import { localeOf } from './locale/locale-context';
import { SENTENCES } from './locale/sentences';
import type { ThemeName } from './pane';
import { WordPane, type WordTab } from './word-pane';

const services: WordServices = {
  document: liveDocument,
  engine: textEngine(
    () => new Worker(new URL('../book-worker/text-worker.ts', import.meta.url)),
    async () => {
      const [{ BookTeller }, { loadCatalogue }, { readWorkbook }] = await Promise.all([
        import('../app/text-engine'),
        import('../catalogue/load'),
        import('../adapters/xlsx-file/read-workbook'),
      ]);
      return new BookTeller(loadCatalogue(), readWorkbook);
    },
  ),
};

let asked: (command: WordCommand) => void = () => undefined;
const TAB_OF: Readonly<Record<WordCommand, WordTab>> = { text: 'insert', proof: 'proof' };

function HostedWordPane({ theme, language }: { readonly theme: ThemeName; readonly language: string }) {
  const [locale, setLocale] = useState(localeOf(language));
  const [command, setCommand] = useState<{ readonly tab: WordTab; readonly count: number } | null>(null);
  useEffect(() => {
    asked = (name) => setCommand((before) => ({ tab: TAB_OF[name], count: (before?.count ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <main>
      <h1 className="unseen">{SENTENCES[locale].productName}</h1>
      <WordPane services={services} locale={locale} onLocale={setLocale} theme={theme} asked={command} />
    </main>
  );
}

/** The pane in Word; loaded only there. */
export function mountWordPane(container: HTMLElement, theme: ThemeName): void {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    registerRibbon(
      { associate: (name, run) => Office.actions.associate(name, run), showPane: () => Office.addin.showAsTaskpane() },
      RIBBON_COMMANDS.Word,
      (command) => asked(command),
    );
  }
  createRoot(container).render(<HostedWordPane theme={theme} language={Office.context.displayLanguage} />);
}
