import { availableParallelism } from 'node:os';
import { ALL_PERIODS, parseArguments } from '../../../../src/entry/cli/arguments/parseArguments';
import { UsageProblem } from '../../../../src/entry/cli/usageProblem';

const NO_SETTINGS = { policies: {}, writing: {}, expected: [] };

const faultsOf = (...args: string[]): readonly string[] => {
  try {
    parseArguments(args);
    return [];
  } catch (error) {
    if (error instanceof UsageProblem) return error.sentences;
    throw error;
  }
};

const NO_CONSOLIDATION = { part: null, unites: false, processes: availableParallelism() };

describe('parseArguments', () => {
  it('understands an order, a book and every option, wherever they stand', () => {
    expect(parseArguments(['--json', 'calcular', 'a b.xlsx', '--salida', 'c.xlsx', '--hoja=PEI Indicadores', '--periodo', '2024-s1', '--forzar', '--todas', '--parciales', 'Suma'])).toEqual({
      order: 'calcular', book: 'a b.xlsx', more: [], output: 'c.xlsx', sheet: 'PEI Indicadores', period: '2024-S1', json: true, force: true, all: true, reviewSheet: false, text: null, word: null, limits: { seconds: 300, megabytes: 3_000 }, changedCells: 'ask', withoutUndo: false, settings: NO_SETTINGS, columns: [], tables: [], parts: 'sum', joins: { together: [], apart: false }, consolidation: NO_CONSOLIDATION, compare: { sheet: null, period: null }, ask: { deadline: null, units: [], replacesDifferent: false },
    });
  });

  it('takes the text to review and the Word file, each with its order', () => {
    expect(parseArguments(['revisar', 'x.xlsx', '--texto', 'a.txt'])).toMatchObject({ text: 'a.txt', word: null });
    expect(parseArguments(['todo', 'x.xlsx', '--word', 'b.docx'])).toMatchObject({ text: null, word: 'b.docx' });
  });

  it.each(['todo', 'TODO', ' Todo '])('takes --periodo %s as every period', (period) => {
    expect(parseArguments(['alertas', 'x.xlsx', '--periodo', period])).toMatchObject({ period: ALL_PERIODS });
  });

  it.each<{ args: string[]; settings: object; because: string }>([
    { args: ['--nd', 'fuera', '--sin-tope', '--meta-cero', '100'], settings: { policies: { noData: 'leave-out', cap: false, zeroTarget: 'hundred' } }, because: 'every rule has another way' },
    { args: ['--nd', 'CERO', '--con-tope', '--meta-cero=nd'], settings: { policies: { noData: 'zero', cap: true, zeroTarget: 'undefined' } }, because: 'the application’s way can be asked for' },
    { args: ['--limites', '60,87.5'], settings: { policies: { limits: { amberFrom: 60, greenFrom: 87.5 } } }, because: 'a comma stands between two limits' },
    { args: ['--limites', '66.67; 90'], settings: { policies: { limits: { amberFrom: 66.67, greenFrom: 90 } } }, because: 'so does a semicolon' },
    { args: ['--colores', 'Seguros', '--formulas'], settings: { writing: { palette: 'safe', output: 'formulas' } }, because: 'what is written can look and be otherwise' },
    { args: ['--redaccion', 'neutra'], settings: { writing: { wording: 'neutral' } }, because: 'the hand of the paragraphs can be asked for' },
    { args: ['--colores=ceplan', '--valores'], settings: { writing: { palette: 'ceplan', output: 'values' } }, because: 'the usual can be asked for' },
    { args: ['--esperado', '45'], settings: { expected: [{ of: null, share: 45 }] }, because: 'one share for all' },
    {
      args: ['--esperado', '45,5 %', '--esperado', 'ind.01.AEI.01.01=0', '--esperado', '15.00-A=B=40'],
      settings: { expected: [{ of: null, share: 45.5 }, { of: 'ind.01.AEI.01.01', share: 0 }, { of: '15.00-A=B', share: 40 }] },
      because: 'the last sign of equality divides',
    },
  ])('understands $args: $because', ({ args, settings }) => {
    expect(parseArguments(['revisar', 'x.xlsx', ...args])?.settings).toEqual({ ...NO_SETTINGS, ...settings });
  });

  it('leaves out what is not said', () => {
    expect(parseArguments(['revisar', 'libro.xlsx'])).toEqual({
      order: 'revisar', book: 'libro.xlsx', more: [], output: null, sheet: null, period: null, json: false, force: false, all: false, reviewSheet: false, text: null, word: null, limits: { seconds: 300, megabytes: 3_000 }, changedCells: 'ask', withoutUndo: false, settings: NO_SETTINGS, columns: [], tables: [], parts: null, joins: { together: [], apart: false }, consolidation: NO_CONSOLIDATION, compare: { sheet: null, period: null }, ask: { deadline: null, units: [], replacesDifferent: false },
    });
  });

  it.each<{ text: string; column: object; because: string }>([
    { text: 'K=LE:2024', column: { sheet: null, column: 10, meaning: { field: 'target', year: 2024 } }, because: 'a goal is of a year' },
    { text: 'l = vo:2024-s1', column: { sheet: null, column: 11, meaning: { field: 'actual', year: 2024, span: 'semester' } }, because: 'case and spaces are free' },
    { text: 'AA=AVANCE:2024', column: { sheet: null, column: 26, meaning: { field: 'progress', year: 2024, span: 'year' } }, because: 'columns go on after Z' },
    { text: 'PEI = A! B!D=Agregación', column: { sheet: 'PEI = A! B', column: 3, meaning: { field: 'aggregation' } }, because: 'the last signs divide, and accents are free' },
    { text: 'P=NADA', column: { sheet: null, column: 15, meaning: { field: 'unknown' } }, because: 'a column may be left aside' },
  ])('understands --columna $text: $because', ({ text, column }) => {
    expect(parseArguments(['calcular', 'x.xlsx', '--columna', 'A=CODIGO', '--columna', text])?.columns).toEqual([{ sheet: null, column: 0, meaning: { field: 'code' } }, column]);
  });

  it('is null when help is asked for, whatever else there is', () => {
    expect(parseArguments(['--ayuda'])).toBeNull();
    expect(parseArguments(['-h', 'borrar'])).toBeNull();
  });

  it.each<{ args: string[]; says: RegExp[]; because: string }>([
    { args: [], says: [/Falta la orden/], because: 'nothing was said' },
    { args: ['calcular'], says: [/Falta el libro/], because: 'there is no book' },
    { args: ['borrar', 'x.xlsx'], says: [/No existe la orden «borrar»: use calcular/], because: 'the order is none of ours' },
    { args: ['calcular', 'x.xlsx', 'y.xlsx'], says: [/Sobra «y.xlsx»/], because: 'one book at a time' },
    { args: ['calcular', 'x.xlsx', '--periodo', '2024-S2'], says: [/«2024-S2» no se entiende/], because: 'a second semester is not followed up' },
    { args: ['calcular', 'x.xlsx', '--salida'], says: [/--salida le falta su valor/], because: 'the value is missing at the end' },
    { args: ['calcular', 'x.xlsx', '--salida', '--json'], says: [/--salida le falta su valor/], because: 'an option is not a file' },
    { args: ['calcular', 'x.xlsx', '--jsno'], says: [/No existe la opción --jsno/], because: 'a slip is not ignored' },
    { args: ['revisar', 'x.xlsx', '--salida', 'y.xlsx'], says: [/«revisar» solo lee/], because: 'nothing is written' },
    { args: ['todo', 'x.xlsx', '--texto', 'y.txt'], says: [/--texto va con las órdenes «revisar» y «comparar»/], because: 'the text is compared, not made' },
    { args: ['calcular', 'x.xlsx', '--word', 'y.docx'], says: [/--word va con la orden «todo»/], because: 'the report is of everything' },
    { args: ['revisar', 'x.xlsx', '--nd', 'medio'], says: [/«medio» no sirve para --nd: use cero o fuera/], because: 'there is no third way' },
    { args: ['revisar', 'x.xlsx', '--nd', '--json'], says: [/--nd le falta su valor/], because: 'an option is no rule' },
    { args: ['revisar', 'x.xlsx', '--meta-cero', '0'], says: [/«0» no sirve para --meta-cero: use nd o 100/], because: 'zero over zero is not zero' },
    { args: ['revisar', 'x.xlsx', '--con-tope', '--sin-tope'], says: [/se contradicen/], because: 'both cannot be' },
    {
      args: ['revisar', 'x.xlsx', '--esperado', '101', '--esperado', 'mucho', '--esperado', '=40', '--esperado', '-5'],
      says: [/«101»/, /«mucho»/, /«=40»/, /«-5»/],
      because: 'a share is a percentage of the goal',
    },
    { args: ['calcular', 'x.xlsx', '--limites', '95,75'], says: [/--limites: use dos números, como 75,95\. Ámbar debe empezar antes que verde/], because: 'amber would begin after green' },
    { args: ['calcular', 'x.xlsx', '--limites', '80'], says: [/--limites: use dos números/], because: 'there are two limits' },
    { args: ['calcular', 'x.xlsx', '--limites'], says: [/--limites le falta su valor/], because: 'no limits were said' },
    { args: ['calcular', 'x.xlsx', '--colores', 'arcoiris'], says: [/--colores: use ceplan o seguros/], because: 'there is no such set' },
    { args: ['alertas', 'x.xlsx', '--redaccion', 'florida'], says: [/--redaccion: use oficina o neutra/], because: 'there is no such hand' },
    { args: ['calcular', 'x.xlsx', '--valores', '--formulas'], says: [/se contradicen/], because: 'a figure is one or the other' },
    {
      args: ['calcular', 'x.xlsx', '--columna', 'LE:2024', '--columna', 'K=LE:24', '--columna', '7=VO:2024', '--columna', 'K=LE:2024-S1', '--columna', '!K=AEI'],
      says: [/«LE:2024»/, /«K=LE:24»/, /«7=VO:2024»/, /«K=LE:2024-S1»/, /«!K=AEI»/],
      because: 'a column is a letter, and a goal is of a year',
    },
    { args: ['deshacer', 'x.xlsx', '--columna', 'K=AEI'], says: [/--columna no va con la orden «deshacer»/], because: 'nothing is read then' },
    { args: ['calcular', 'x.xlsx', '--json=si'], says: [/--json no lleva valor/], because: 'a switch has no value' },
    {
      args: ['borrar', '--periodo', 'ayer', '--nada'],
      says: [/--nada/, /«borrar»/, /Falta el libro/, /«ayer»/],
      because: 'all faults are told, not just the first',
    },
  ])('refuses $args: $because', ({ args, says }) => {
    const faults = faultsOf(...args);
    for (const words of says) expect(faults).toContainEqual(expect.stringMatching(words));
    expect(faults).toHaveLength(says.length + 1);
    expect(faults.at(-1)).toMatch(/--ayuda/);
  });
});
