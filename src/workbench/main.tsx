import { createRoot } from 'react-dom/client';
import { localeOf } from '../taskpane/locale/locale-context';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

createRoot(root).render(
  <Workbench
    startWorker={() => new Worker(new URL('../book-worker/worker.ts', import.meta.url))}
    sample="samples/县级年报示例.xlsx"
    locale={localeOf(navigator.language)}
    dark={matchMedia('(prefers-color-scheme: dark)').matches}
  />,
);

if ('serviceWorker' in navigator && location.protocol === 'https:') void navigator.serviceWorker.register('service-worker.js');
