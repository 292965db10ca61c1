import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { makeAlerts } from '../../../src/app/reports/makeAlerts';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { hostBook, hostBookOf, type HostBook } from '../../helpers/host/hostBook';
import { portsOf } from '../../helpers/host/peiBook';

jest.setTimeout(120_000);

const two = (number: number): string => String(number).padStart(2, '0');

/** A table of so many AEI in red, behind an Excel that keeps the limits of the web. */
async function reds(count: number): Promise<HostBook> {
  const head = ['AEI', 'Código', 'Indicador', 'Responsable', 'Sentido', 'Tipo de agregación', 'Meta 2024', 'Ejecutado I Semestre 2024'];
  const rows = Array.from({ length: count }, (_, nth) => {
    const code = `${two(Math.floor(nth / 90) + 1)}.${two((nth % 90) + 1)}`;
    return [`AEI.${code} SERVICIO NÚMERO ${nth} DE LA ENTIDAD`, `IND.01.AEI.${code}`, `Porcentaje del servicio ${nth}`, `${two(nth % 40)}.00-GERENCIA ${nth % 40}`, 'Ascendente', 'No Agregable', 100, 10];
  });
  const made = await hostBookOf({ Tabla: [head, ...rows] });
  return hostBook({ bytes: made.host.save(), webLimits: true });
}

/** Requests of drafting, and how many alerts came of it. */
async function drafted(book: HostBook): Promise<{ requests: number; alerts: number }> {
  const doors = portsOf(book);
  const read = withReadings(await doors.port.read());
  const [reading] = read.readings;
  if (reading === undefined) throw new Error('No table');
  book.host.resetCounters();
  const run = { ...doors, journal: changeJournal(read.workbook.settings), label: 'Alertas 2024-I' };
  const { due } = await makeAlerts(run, read, reading, { period: '2024-S1', rules: RED_ONLY, choices: {} });
  return { requests: book.host.counters.requests, alerts: due.length };
}

describe('alerts of a large table within the limits of Excel on the web', () => {
  it('are drafted, and drafted again, in as many requests as those of a small one', async () => {
    const [few, many] = [await reds(20), await reds(1_200)];
    const first = await drafted(few);
    expect(await drafted(many)).toEqual({ requests: first.requests, alerts: 1_200 });
    const again = await drafted(few);
    expect(await drafted(many)).toEqual({ requests: again.requests, alerts: 1_200 });
  });
});
