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
