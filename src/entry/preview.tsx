import { createRoot } from 'react-dom/client';
import { systemTheme } from '../pane/theme/themeSource';
import { createPreviewStore } from './preview/page/previewStore';
import { openPreviewBook } from './preview/page/previewBook';
import { PreviewPage } from './preview/page/PreviewPage';
import { themeSwitch } from './preview/page/themeSwitch';

const SAMPLE = 'pei-jlbr-2024.xlsx';

async function sample(): Promise<Uint8Array> {
  const answer = await fetch(`assets/${SAMPLE}`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const place = document.getElementById('root');
if (place !== null) {
  const store = createPreviewStore(openPreviewBook);
  createRoot(place).render(<PreviewPage store={store} theme={themeSwitch(systemTheme(window))} />);
  void store.open(SAMPLE, sample);
}
