import { createRoot } from 'react-dom/client';
import { StartNotice } from '../pane/shell/StartNotice';
import { systemTheme } from '../pane/theme/themeSource';
import { LivePane } from './pane/LivePane';
import { canSaveFiles, officeTheme, whenExcelIsReady } from './pane/officeContext';
import type { StartObstacle } from './pane/officeContext';

const NOTICES: Readonly<Record<StartObstacle, { readonly message: string; readonly remedy: string }>> = {
  silent: {
    message: 'Excel no respondió a PEI Avance.',
    remedy: 'Espere a que el libro termine de abrirse y vuelva a intentar. Si se repite, revise la conexión a Internet.',
  },
  elsewhere: {
    message: 'PEI Avance funciona dentro de Excel.',
    remedy: 'Abra su libro en Excel y pulse Calcular avance en la pestaña Inicio.',
  },
};

async function start(place: HTMLElement): Promise<void> {
  const obstacle = await whenExcelIsReady();
  const root = createRoot(place);
  if (obstacle === null) {
    root.render(<LivePane run={(batch) => Excel.run(batch)} theme={officeTheme()} canSave={canSaveFiles()} />);
    return;
  }
  const notice = { code: obstacle, ...NOTICES[obstacle] };
  root.render(<StartNotice theme={systemTheme(window).current()} notice={notice} retry={() => window.location.reload()} />);
}

const place = document.getElementById('root');
if (place !== null) void start(place);
