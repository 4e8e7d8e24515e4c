import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { liveDocument } from '../adapters/officejs-word/live-document';
import type { WordServices } from '../app/word-services';
import { textEngine } from '../book-worker/text-worker-engine';
import { localeOf } from './locale/locale-context';
import { SENTENCES } from './locale/sentences';
import type { ThemeName } from './pane';
import { WordPane } from './word-pane';

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

function HostedWordPane({ theme, language }: { readonly theme: ThemeName; readonly language: string }) {
  const [locale, setLocale] = useState(localeOf(language));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <main>
      <h1 className="unseen">{SENTENCES[locale].productName}</h1>
      <WordPane services={services} locale={locale} onLocale={setLocale} theme={theme} />
    </main>
  );
}

/** The pane in Word; loaded only there. */
export function mountWordPane(container: HTMLElement, theme: ThemeName): void {
  createRoot(container).render(<HostedWordPane theme={theme} language={Office.context.displayLanguage} />);
}
