import '../app/zod-without-eval';
import { createRoot } from 'react-dom/client';
import { localeOf } from '../taskpane/locale/locale-context';
import { KeptBooks } from './files/kept-books';
import { sample, starts, store } from './start';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

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

/** The longest that keeping the page for offline use waits for the first workbook, milliseconds. */
const LONGEST_WAIT = 10_000;
let offlineAsked = false;

/** Offline after the first load: fetching every part takes a core for a second, so the first workbook goes first. Needs https or the own machine. */
function keepOffline(): void {
  if (offlineAsked || !('serviceWorker' in navigator) || !isSecureContext) return;
  offlineAsked = true;
  void navigator.serviceWorker.register(vouched('service-worker.js'));
}
setTimeout(keepOffline, LONGEST_WAIT);

createRoot(root).render(
  <Workbench
    starts={starts}
    sample={sample}
    locale={localeOf(navigator.language)}
    dark={matchMedia('(prefers-color-scheme: dark)').matches}
    kept={new KeptBooks(store)}
    onSettled={keepOffline}
  />,
);
