import '../app/zod-without-eval';
import { createRoot } from 'react-dom/client';
import { localeOf } from '../taskpane/locale/locale-context';
import { KeptBooks } from './files/kept-books';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

const starts = {
  sheets: () => new Worker(new URL('./sheets/sheet-worker.ts', import.meta.url)),
  judge: () => new Worker(new URL('../book-worker/worker.ts', import.meta.url)),
};

createRoot(root).render(
  <Workbench
    starts={starts}
    sample="samples/县级年报示例.xlsx"
    locale={localeOf(navigator.language)}
    dark={matchMedia('(prefers-color-scheme: dark)').matches}
    kept={new KeptBooks(indexedDB)}
  />,
);

/** The page's policy lets only addresses that a named policy vouches for become scripts: this one vouches for one file of the build. */
interface ScriptAddresses {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

function vouched(address: string): string {
  const { trustedTypes } = window as { readonly trustedTypes?: ScriptAddresses };
  return trustedTypes
    ? trustedTypes.createPolicy('statbrief-offline', { createScriptURL: () => address }).createScriptURL(address)
    : address;
}

// Offline after the first load; a service worker needs https or the own machine.
if ('serviceWorker' in navigator && isSecureContext) void navigator.serviceWorker.register(vouched('service-worker.js'));
