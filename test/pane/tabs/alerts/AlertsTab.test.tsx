/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AlertsView } from '../../../../src/app/reports/alertsView';
import type { ReportSlice } from '../../../../src/app/reports/reportState';
import { RED_ONLY } from '../../../../src/engine/alerts/alert';
import { AlertsPanel } from '../../../../src/pane/tabs/alerts/AlertsTab';
import { StoreContext } from '../../../../src/pane/parts/hooks/storeContext';
import type { Place } from '../../../../src/workbook/cells/observation';
import { alertsView, alertView, cellsOf } from '../../../helpers/pane/alertViews';
import { fakeStore } from '../../../helpers/pane/fakeStore';
import { survey } from '../../../helpers/pane/paneStates';

const ONE = 'AEI.01.01';
const TWO = 'AEI.04.01';

function show(view: AlertsView | null, report: Partial<ReportSlice> = {}, { alertRules = RED_ONLY, hint = null as string | null } = {}) {
  const store = fakeStore({ status: 'found', survey: { ...survey(), alertRules } }, report);
  store.hint(hint);
  const places: Place[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <StoreContext.Provider value={store}>
        <AlertsPanel view={view} scroller={null} goTo={(place) => void places.push(place)} />
      </StoreContext.Provider>
    </FluentProvider>,
  );
  return { store, places, user: userEvent.setup() };
}

const cardOf = (code: string) => within(screen.getByRole('article', { name: code }));

describe('AlertsTab', () => {
  it('shows each alert with its figure, name, unit and paragraph, bold where it is bold', () => {
    show(alertsView([alertView(ONE), alertView(TWO, { band: 'amber', progress: '75.39' })]));
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(cardOf(TWO).getByText('Ámbar')).toBeVisible();
    expect(cardOf(TWO).getByText('75.39')).toBeVisible();
    expect(cardOf(ONE).getByText('Porcentaje de algo').tagName).toBe('STRONG');
    expect(cardOf(ONE).getByText('[causa por completar]').tagName).toBe('MARK');
    expect(cardOf(ONE).getByText('GERENCIA DE SEGURIDAD CIUDADANA')).toBeVisible();
  });

  it('says that a draft is not in the workbook yet, once, and offers to draft it', async () => {
    const { store, user } = show(alertsView([alertView(ONE, { status: 'missing', place: null })], { sheet: null }));
    expect(screen.getByText(/^Borrador: aún no está en el libro/)).toBeVisible();
    expect(screen.queryByText('Aún no está en el libro.')).toBeNull();
    expect(cardOf(ONE).queryByRole('combobox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Redactar alertas' }));
    expect(store.asked).toEqual(['draft {}']);
  });

  it.each<{ parts: Parameters<typeof alertView>[1]; said: string; because: string }>([
    { parts: { status: 'missing' }, said: 'Aún no está en el libro.', because: 'others are there' },
    { parts: { status: 'behind' }, said: 'En el libro está la redacción anterior.', because: 'its figures changed' },
    { parts: { status: 'edited' }, said: 'Editado por una persona: se conserva tal como está.', because: 'those are their words' },
    { parts: { status: 'over', notice: 'Ya no corresponde una alerta (80.00, ámbar).', causes: [] }, said: 'Ya no corresponde una alerta (80.00, ámbar).', because: 'it rose' },
  ])('describes the status $parts.status: $because', ({ parts, said }) => {
    show(alertsView([alertView(ONE, parts)]));
    expect(cardOf(ONE).getByText(said)).toBeVisible();
  });

  it('counts the alerts that the sheet does not have as shown', () => {
    show(alertsView([alertView(ONE, { status: 'behind' }), alertView(TWO)]));
    expect(screen.getByText('1 alerta no está en la hoja «Alertas 2024-I» como se ve aquí: vuelva a redactar.')).toBeVisible();
  });

  it('asks what to do with an edited paragraph whose figures changed', async () => {
    const { store, user } = show(alertsView([alertView(ONE, { status: 'edited', notice: 'Cifras nuevas: 54.81% → 59.26%.' })]));
    expect(cardOf(ONE).getByText(/Cifras nuevas: 54\.81% → 59\.26%\.$/)).toBeVisible();
    await user.click(cardOf(ONE).getByRole('button', { name: `Actualizar cifras de ${ONE}` }));
    await user.click(cardOf(ONE).getByRole('button', { name: `Redactar de nuevo ${ONE}` }));
    expect(store.asked).toEqual([`draft {"${ONE}":"update-figures"}`, `draft {"${ONE}":"redraft"}`]);
  });

  it('says what is missing, and writes what is picked', async () => {
    const { store, user } = show(alertsView([alertView(ONE)]));
    await user.click(cardOf(ONE).getByRole('button', { name: `Completar (falta la causa): ${ONE}` }));
    await user.selectOptions(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`), 'Por las lluvias');
    await user.selectOptions(cardOf(ONE).getByLabelText(`Compromiso de ${ONE}`), 'Coordinar');
    await user.selectOptions(cardOf(ONE).getByLabelText(`Estado de ${ONE}`), 'En proceso');
    expect(store.asked).toEqual([
      `edit {"sheet":"Alertas_2024S1","code":"${ONE}","field":"cause","before":"","text":"debido a las lluvias"}`,
      `edit {"sheet":"Alertas_2024S1","code":"${ONE}","field":"commitment","before":"","text":"se coordinará con la unidad"}`,
      `edit {"sheet":"Alertas_2024S1","code":"${ONE}","field":"state","before":"Pendiente","text":"En proceso"}`,
    ]);
  });

  it('has a cause for each indicator that the paragraph names', async () => {
    const causes = [{ code: 'IND.01.AEI.04.01', name: 'Uno', cause: 'debido a las lluvias', earlier: null }, { code: 'IND.02.AEI.04.01', name: 'Dos', cause: '', earlier: null }];
    const { store, user } = show(alertsView([alertView(TWO, { causes, isSeveral: true, cells: cellsOf({ cause: 'IND.01.AEI.04.01: debido a las lluvias', commitment: '', state: 'Pendiente' }) })]));
    await user.click(cardOf(TWO).getByRole('button', { name: `Completar (falta 1 causa): ${TWO}` }));
    expect(cardOf(TWO).getByLabelText('Causa de IND.01.AEI.04.01')).toHaveDisplayValue('Por las lluvias');
    await user.selectOptions(cardOf(TWO).getByLabelText('Causa de IND.02.AEI.04.01'), 'Por la contratación');
    expect(store.asked).toEqual([expect.stringContaining('IND.01.AEI.04.01: debido a las lluvias\\nIND.02.AEI.04.01: por demoras en la contratación"')]);
  });

  it('offers the cause of an earlier period, and takes it only at a click', async () => {
    const causes = [{ code: `IND.01.${ONE}`, name: 'Uno', cause: '', earlier: { period: '2024-I', cause: 'por las obras' } }];
    const { store, user } = show(alertsView([alertView(ONE, { causes })]));
    await user.click(cardOf(ONE).getByRole('button', { name: new RegExp(`: ${ONE}$`) }));
    expect(cardOf(ONE).getByText(/como en 2024-I: por las obras/)).toBeVisible();
    expect(store.asked).toEqual([]);
    await user.click(cardOf(ONE).getByRole('button', { name: `Causa de IND.01.${ONE}: usar la de 2024-I` }));
    expect(store.asked).toEqual([expect.stringContaining('"text":"por las obras"')]);
  });

  describe('a phrase that is not listed', () => {
    const open = async (parts: Parameters<typeof alertView>[1] = {}) => {
      const shown = show(alertsView([alertView(ONE, parts)]));
      await shown.user.click(cardOf(ONE).getByRole('button', { name: new RegExp(`: ${ONE}$`) }));
      return shown;
    };
    const box = () => cardOf(ONE).getByRole('textbox', { name: `Causa de IND.01.${ONE}, con sus palabras` });

    it('is written instead of picked, and saved with Guardar', async () => {
      const { store, user } = await open();
      await user.selectOptions(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`), 'Otra…');
      await user.type(box(), 'debido a la falta de agua');
      await user.click(cardOf(ONE).getByRole('button', { name: 'Guardar' }));
      expect(store.asked).toEqual([expect.stringContaining('"text":"debido a la falta de agua"')]);
    });

    it('is saved when the field loses the focus', async () => {
      const { store, user } = await open();
      await user.selectOptions(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`), 'Otra…');
      await user.type(box(), 'debido a la falta de agua');
      await user.click(screen.getByRole('heading', { name: ONE }));
      expect(store.asked).toEqual([expect.stringContaining('"text":"debido a la falta de agua"')]);
    });

    it('is discarded with Cancelar or Escape', async () => {
      const { store, user } = await open();
      await user.selectOptions(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`), 'Otra…');
      await user.type(box(), 'debido');
      await user.click(cardOf(ONE).getByRole('button', { name: 'Cancelar' }));
      await user.selectOptions(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`), 'Otra…');
      await user.type(box(), 'debido{Escape}');
      expect(store.asked).toEqual([]);
      expect(screen.queryByRole('textbox', { name: /con sus palabras/ })).toBeNull();
    });

    it('is shown as on the sheet and can be edited', async () => {
      const cause = 'lo que escribí en la hoja';
      const { user } = await open({ causes: [{ code: `IND.01.${ONE}`, name: 'x', cause, earlier: null }], cells: cellsOf({ cause, commitment: '', state: 'Pendiente' }) });
      expect(cardOf(ONE).getByLabelText(`Causa de IND.01.${ONE}`)).toHaveDisplayValue('Otra…');
      await user.click(cardOf(ONE).getByRole('button', { name: 'Editar' }));
      expect(box()).toHaveValue(cause);
    });
  });

  it('keeps a state that is not on the list', async () => {
    const { user } = show(alertsView([alertView(ONE, { state: 'En consulta', cells: cellsOf({ cause: '', commitment: '', state: 'En consulta' }) })]));
    await user.click(cardOf(ONE).getByRole('button', { name: new RegExp(`: ${ONE}$`) }));
    expect(cardOf(ONE).getByLabelText(`Estado de ${ONE}`)).toHaveDisplayValue('En consulta');
  });

  it('copies one paragraph or all of them, and exports', async () => {
    const { store, user } = show(alertsView([alertView(ONE), alertView(TWO)]));
    await user.click(cardOf(TWO).getByRole('button', { name: `Copiar el párrafo de ${TWO}` }));
    await user.click(screen.getByRole('button', { name: 'Copiar todas' }));
    await user.click(screen.getByRole('button', { name: 'Exportar a Word' }));
    expect(store.asked).toEqual([`copy ${TWO}`, 'copy', 'word']);
  });

  it('says what is missing in the report that was asked for, and leads there or goes on', async () => {
    const { store, user } = show(alertsView([alertView(ONE), alertView(TWO, { status: 'edited' })]), { gaps: 'Faltan 2 causas' });
    expect(screen.getByRole('alert')).toHaveTextContent('Faltan 2 causas. En el informe quedarán resaltadas, por completar.');
    await user.click(screen.getByRole('button', { name: 'Exportar igual' }));
    await user.click(screen.getByRole('button', { name: 'Completar' }));
    expect(store.asked).toEqual(['word with gaps', 'complete gaps']);
    expect(screen.getAllByRole('article').map((card) => card.getAttribute('aria-label') ?? card.getAttribute('aria-labelledby'))).toHaveLength(1);
  });

  it('leads to the paragraph on its sheet, or to the AEI while it is not there', async () => {
    const { places, user } = show(alertsView([alertView(ONE), alertView(TWO, { status: 'missing', place: null })]));
    await user.click(cardOf(ONE).getByRole('button', { name: 'Ir a F7, hoja Alertas 2024-I' }));
    await user.click(cardOf(TWO).getByRole('button', { name: 'Ir a O13, hoja PEI Indicadores' }));
    expect(places.map(({ sheet }) => sheet)).toEqual(['Alertas 2024-I', 'PEI Indicadores']);
  });

  it('filters alerts without a cause and searches their words', async () => {
    const many = Array.from({ length: 7 }, (_, at) => alertView(`AEI.0${at + 1}.01`, at === 0 ? { causes: [{ code: 'x', name: 'x', cause: 'debido', earlier: null }] } : {}));
    const { user } = show(alertsView(many));
    await user.click(screen.getByRole('button', { name: 'Causa por completar 6' }));
    expect(screen.getAllByRole('article')).toHaveLength(6);
    await user.type(screen.getByRole('searchbox', { name: 'Buscar en las alertas' }), 'aei.05');
    expect(await screen.findAllByRole('article')).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByText('Ninguna alerta cumple lo que busca.')).toBeVisible();
  });

  it('says so when there is none', () => {
    show(alertsView([]));
    expect(screen.getByText('No hay alertas en este periodo.')).toBeVisible();
  });

  it('leads to the tab Revisión where something is not calculated', () => {
    show({ ...alertsView([]), open: 'No se calculan 2 AEI.' });
    expect(screen.getByText(/en Revisión está qué corregir/)).toBeVisible();
  });

  it('says what to do when there is no table', () => {
    show(null);
    expect(screen.getByText('No hay alertas que mostrar.')).toBeVisible();
  });

  it('chooses which alerts are drafted, as in the workbook until others are chosen', async () => {
    const { store, user } = show(alertsView([alertView(ONE)]), {}, { alertRules: { amber: false, redIndicators: true } });
    await user.click(screen.getByText('Qué alertas se redactan'));
    expect(await screen.findByRole('checkbox', { name: /algún indicador en rojo/ })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'las AEI en ámbar' }));
    expect(store.asked).toEqual(['rules {"amber":true,"redIndicators":true}']);
  });

  it('shows the step and ignores clicks that would write while a task runs', async () => {
    const { store, user } = show(alertsView([alertView(ONE)]), { step: 'Redactando las alertas' }, { hint: 'Presione Enter en la celda.' });
    expect(screen.getByRole('status')).toHaveTextContent('Redactando las alertas. Presione Enter en la celda.');
    await user.click(screen.getByRole('button', { name: 'Redactar alertas' }));
    await user.click(screen.getByRole('button', { name: 'Copiar todas' }));
    expect(store.asked).toEqual([]);
  });

  it('shows the result of a task and the notice of a failure', () => {
    show(alertsView([alertView(ONE)]), { message: 'Se guardó en la hoja «Alertas 2024-I».', notice: { code: 'x', message: 'La hoja está protegida.', remedy: 'Desprotéjala.' } });
    expect(screen.getByText('Se guardó en la hoja «Alertas 2024-I».')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('La hoja está protegida.Desprotéjala.');
  });

  it('reviews a pasted text, and says each difference once', async () => {
    const place = { sheet: 'PEI Indicadores', rect: { top: 67, left: 14, height: 1, width: 1 } };
    const { store, places, user } = show(alertsView([]), { findings: [{ code: 'AEI.07.01', message: 'El texto dice 61.33%; la tabla da 54.81%.', says: '61.33%', should: '54.81%', place }] });
    await user.click(screen.getByText('Revisar la redacción de un informe'));
    await user.type(await screen.findByRole('textbox', { name: 'Texto del informe' }), 'un avance del 50%');
    await user.click(screen.getByRole('button', { name: 'Revisar redacción' }));
    expect(store.asked).toEqual(['review un avance del 50%']);
    expect(screen.getByText('1 diferencia con la tabla')).toBeVisible();
    expect(screen.getAllByText(/61\.33%/)).toHaveLength(1);
    expect(screen.queryByRole('definition')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Ir a O68/ }));
    expect(places).toEqual([place]);
  });

  it('puts one name under the other, with the words that are not the same', async () => {
    const { user } = show(alertsView([]), { findings: [{ code: 'AEI.03.03', message: 'El texto escribe …', says: 'SERVICIO DE DEFENSORIA MUNICIPAL', should: 'SERVICIO DE DEFENSA MUNICIPAL', place: null }] });
    await user.click(screen.getByText('Revisar la redacción de un informe'));
    expect((await screen.findAllByRole('definition')).map(({ textContent }) => textContent)).toEqual(['SERVICIO DE DEFENSORIA MUNICIPAL', 'SERVICIO DE DEFENSA MUNICIPAL']);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['DEFENSORIA', 'DEFENSA']);
  });
});
