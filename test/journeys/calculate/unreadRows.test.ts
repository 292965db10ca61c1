import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { hostBook, hostBookOf, valuesIn } from '../../helpers/host/hostBook';

jest.setTimeout(60_000);

const at = temporaryFolder();

describe('a row that was not understood', () => {
  it.each([[[]], [['--formulas']]])('leaves its AEI and the mean without a figure, written with %j', async (output) => {
    const book = await hostBookOf({
      PEI: [
        ['Código', 'Denominación', 'Relevancia', 'LE 2024', 'VO 2024', 'Avance 2024'],
        ['AEI.01.01', 'Servicio', '', '', '', ''],
        ['IND.01.AEI.01.01\nIND.02.AEI.01.01', 'Uno\nDos', '', '10\n20', '5\n6', ''],
        ['IND.03.AEI.01.01', 'Tres', '', 10, 5, ''],
        ['AEI.01.02', 'Otro', '', '', '', ''],
        ['IND.01.AEI.01.02', 'Cuatro', '', 10, 8, ''],
        ['Avance promedio de AEI:', '', '', '', '', ''],
      ],
    });
    writeFileSync(at('libro.xlsx'), book.host.save());
    await runCommand('calcular', at('libro.xlsx'), ...output, '--salida', at('calculado.xlsx'), '--forzar');
    const rows = await valuesIn(hostBook({ bytes: readFileSync(at('calculado.xlsx')) }), 'PEI');
    const progress = (code: string): unknown => rows.find((row) => row[0] === code)?.[5];
    expect([progress('IND.03.AEI.01.01'), progress('AEI.01.01'), progress('AEI.01.02'), progress('Avance promedio de AEI:')]).toEqual([50, '', 80, '']);
  });
});

describe('a figure that was not understood', () => {
  it.each([[[]], [['--formulas']]])('leaves its AEI and the mean without a figure in its period alone, and is told once, written with %j', async (output) => {
    const book = await hostBookOf({
      PEI: [
        ['Código', 'Denominación', 'LE 2023', 'VO 2023', 'Avance 2023', 'LE 2024', 'VO 2024', 'Avance 2024'],
        ['AEI.01.01', 'Servicio', '', '', '', '', '', ''],
        ['IND.01.AEI.01.01', 'Uno', 10, 8, '', 10, 9, ''],
        ['IND.02.AEI.01.01', 'Dos', 10, 6, '', 12, '10 - 12', ''],
        ['AEI.01.02', 'Otro', '', '', '', '', '', ''],
        ['IND.01.AEI.01.02', 'Tres', 10, 8, '', 10, '', ''],
        ['Avance promedio de AEI:', '', '', '', '', '', '', ''],
      ],
    });
    writeFileSync(at('cifra.xlsx'), book.host.save());
    const { json } = await runCommand('todo', at('cifra.xlsx'), '--json', ...output, '--salida', at('cifra-2.xlsx'), '--forzar');
    const rows = await valuesIn(hostBook({ bytes: readFileSync(at('cifra-2.xlsx')) }), 'PEI');
    const progress = (code: string): unknown => [4, 7].map((column) => rows.find((row) => row[0] === code)?.[column]);
    expect(['AEI.01.01', 'AEI.01.02', 'Avance promedio de AEI:'].map(progress)).toEqual([[70, ''], [80, 'ND'], [75, '']]);
    const told = (json.hojas[0]?.observaciones ?? []).filter(({ clase }) => /ilegible|faltante$/.test(clase) && !clase.startsWith('relevancia'));
    expect(told.map(({ clase, celda }) => [clase, celda])).toEqual(expect.arrayContaining([['numero-ilegible', 'PEI!G4'], ['valor-obtenido-faltante', 'PEI!G6']]));
    expect(told.filter(({ celda }) => celda === 'PEI!G4')).toHaveLength(1);
  });
});

describe('what is not calculated', () => {
  const TOLD = 'Sin calcular: 1 indicador, porque algo de su fila no se entendió: IND.02.AEI.01.01 (fila 4). Tampoco se calculan 1 AEI y el promedio de AEI. No cuentan como ND.';

  it('is no ND in counts, summary, alerts and Word, and each says how much it is and where it stands', async () => {
    const book = await hostBookOf({
      PEI: [
        ['Código', 'Denominación', 'LE 2024', 'VO 2024'],
        ['AEI.01.01', 'Servicio', '', ''],
        ['IND.01.AEI.01.01', 'Uno', 10, 9],
        ['IND.02.AEI.01.01', 'Dos', 12, '10 - 12'],
        ['AEI.01.02', 'Otro', '', ''],
        ['IND.01.AEI.01.02', 'Tres', 10, ''],
        ['AEI.01.03', 'Más', '', ''],
        ['IND.01.AEI.01.03', 'Cuatro', 10, 5],
      ],
    });
    writeFileSync(at('abierto.xlsx'), book.host.save());
    const { json } = await runCommand('todo', at('abierto.xlsx'), '--json', '--salida', at('abierto-2.xlsx'), '--word', at('abierto.docx'), '--forzar');
    const [period] = json.hojas[0]?.periodos ?? [];
    expect([period?.resumen.acciones, period?.resumen.indicadoresAcciones]).toEqual([
      { rojo: 1, ambar: 0, verde: 0, nd: 1, sinCalcular: 1, total: 3 }, { rojo: 1, ambar: 1, verde: 0, nd: 1, sinCalcular: 1, total: 4 },
    ]);
    expect([period?.promedioAEI, period?.sinCalcular]).toEqual([null, TOLD]);
    expect(period?.acciones.map(({ semaforo }) => semaforo)).toEqual(['sin-calcular', 'nd', 'rojo']);
    expect((json.hojas[0]?.observaciones ?? []).filter(({ clase }) => clase === 'valor-obtenido-faltante').map(({ celda }) => celda)).toEqual(['PEI!D6']);
    const made = hostBook({ bytes: readFileSync(at('abierto-2.xlsx')) });
    const summary = await valuesIn(made, 'Resumen PEI');
    expect(summary.filter(([first]) => first === TOLD)).toHaveLength(1);
    expect(summary.find(([first]) => first === 'Acciones')?.slice(3, 8)).toEqual([1, 0, 0, 1, 3]);
    expect(summary.find(([first]) => first === 'AEI.01.01')?.slice(3, 5)).toEqual(['Sin calcular', 'Sin calcular']);
    expect(summary.find(([first]) => first === 'AEI.01.02')?.slice(3, 5)).toEqual(['ND', 'ND']);
    expect((await valuesIn(made, 'Alertas 2024')).flat().some((text) => String(text).endsWith(TOLD))).toBe(true);
    const text = strFromU8(unzipSync(readFileSync(at('abierto.docx')))['word/document.xml'] ?? new Uint8Array()).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
    expect(text.split(TOLD)).toHaveLength(3);
    expect(text).toContain('Avance promedio de AEI: sin calcular');
    expect(text).toContain('12.00\n—\n—\nSin calcular');
    expect(text).toContain('10.00\nND\nND\nND');
  });
});
