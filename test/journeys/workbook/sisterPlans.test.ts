import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBookOf } from '../../helpers/host/hostBook';
import { openedReport } from '../../helpers/store/openedReport';
import { surveyIn, viewIn } from '../../helpers/store/openedStore';

jest.setTimeout(180_000);

const at = temporaryFolder();

/** A table with an alert, an AEI without its OEI, an indicator without relevance and one under another element. */
const tableOf = (objective: string, action: string): readonly (readonly CellValue[])[] => [
  ['Código', 'Denominación', 'Unidad responsable', 'Relevancia', 'Logro esperado 2024', 'Valor obtenido 2024 - Sem1', 'Avance'],
  [`${objective}.01`, 'Mejorar el acceso', '', '', '', '', ''],
  [`IND.01.${objective}.01`, 'Porcentaje de acceso', 'OFICINA', 'Relevante', 50, 45, ''],
  [`${action}.01.01`, 'Mejorar la accesibilidad', '', '', '', '', ''],
  [`IND.01.${action}.01.01`, 'Porcentaje de locales', 'GERENCIA', 'Muy relevante', 50, 10, ''],
  [`IND.02.${action}.01.01`, 'Número de rutas', 'GERENCIA', '', 4, 'ND', ''],
  [`${action}.02.01`, 'Incrementar la cobertura', '', '', '', '', ''],
  [`IND.01.${action}.01.02`, 'Porcentaje de cobertura', 'GERENCIA', 'Relevante', 46, 46, ''],
];

/** Every text of a package, one a line. */
const textsOf = (file: string): string[] =>
  Object.entries(unzipSync(readFileSync(file))).filter(([name]) => /^(?:xl\/(?:sharedStrings|workbook|worksheets|charts|drawings)|word\/document)/.test(name))
    .flatMap(([, bytes]) => strFromU8(bytes).split(/<[^>]*?name="|<\/(?:w:p|t|si)>|<\/?[^>]+>/));

const OF_A_PEI = /\b(?:OEI|AEI)\b|\bPEI\b(?! Avance)|Plan Estratégico Institucional/i;

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('a sister plan of a PEI', () => {
  it.each([
    { plan: 'PESEM', objective: 'OES', action: 'AES' }, { plan: 'PDRC', objective: 'OER', action: 'AER' }, { plan: 'PDLC', objective: 'OEP', action: 'AEP' },
  ])('$plan keeps its letters in every word, sheet and report', async ({ plan, objective, action }) => {
    const book = await hostBookOf({ Seguimiento: tableOf(objective, action) });
    writeFileSync(at(`${plan}.xlsx`), book.host.save());
    const { code, out } = await runCommand('todo', at(`${plan}.xlsx`), '--salida', at('hecho.xlsx'), '--word', at('informe.docx'), '--forzar');
    expect(code).toBe(0);
    expect(out).toContain(`1 ${objective}, 2 ${action}, 4 indicadores`);
    expect(out.split('\n').filter((line) => OF_A_PEI.test(line))).toEqual([]);
    const inBook = textsOf(at('hecho.xlsx'));
    expect(inBook.join('\n')).toContain(`Avance promedio de ${action}`);
    expect(inBook.join('\n')).toContain(`Resumen ${plan}`);
    expect(inBook.filter((text) => OF_A_PEI.test(text) && !text.includes('Listas PEI'))).toEqual([]);
    const inWord = textsOf(at('informe.docx'));
    expect(inWord.join('')).toContain(`Avance promedio de ${action}: `);
    expect(inWord.filter((text) => OF_A_PEI.test(text))).toEqual([]);
  });

  it('is shown in its letters in the pane', async () => {
    const book = await hostBookOf({ Seguimiento: tableOf('OES', 'AES') });
    const { store } = await openedReport(book);
    const view = viewIn(store);
    expect(surveyIn(store).tables[0]?.letters.action).toBe('AES');
    const said = view.status === 'done' ? view.outcome.observations.flatMap(({ title, items }) => [title, ...items.flatMap(({ message, remedy }) => [message, remedy])]) : [];
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text) => OF_A_PEI.test(text))).toEqual([]);
  });
});
