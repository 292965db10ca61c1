import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, temporaryFolder } from '../../../helpers/cli/runCommand';
import { hostBook, valuesIn } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';

/** Processes of their own read the books here; a busy machine takes its time. */
jest.setTimeout(180_000);

const at = temporaryFolder();
const sample = (name: string): string => join(process.cwd(), 'test/fixtures/libros', name);
/** Title, note, blank row and header. */
const HEAD = 4;

const rowsOf = async (path: string, sheet: string) => (await valuesIn(hostBook({ bytes: readFileSync(path) }), sheet)).slice(HEAD);

beforeAll(() => {
  mkdirSync(at('libros', 'gerencia'), { recursive: true });
  copyFileSync(sample('pei-jlbr-2024.xlsx'), at('libros', 'b.xlsx'));
  copyFileSync(sample('pei-jlbr-2024.xlsx'), at('libros', 'gerencia', 'copia.xlsx'));
  copyFileSync(sample('pei-igp-2020-2025.xlsx'), at('libros', 'gerencia', 'igp.xlsx'));
  writeFileSync(at('libros', 'a-roto.xlsx'), 'no soy un libro');
  writeFileSync(at('libros', '~$b.xlsx'), 'de Excel');
});

describe('consolidar', () => {
  it('gathers the plans of a folder and those in it in a valid workbook, and goes on after a bad file', async () => {
    const { code, out } = await runCommand('consolidar', at('libros'), '--salida', at('todo.xlsx'), '--procesos', '2');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/^4 libros, 4 planes y periodos; 1 con problemas\.\n {2}a-roto\.xlsx: .*no es un libro/) });
    expect((await rowsOf(at('todo.xlsx'), 'Planes')).map((row) => [row[0], row[2], row[3], row[4], row[8], row[16]])).toEqual([
      ['MUNICIPALIDAD DISTRITAL DE JOSE LUIS BUSTAMANTE Y RIVERO', '2024-I', 74.68, 12, 26, 'b.xlsx'],
      ['MUNICIPALIDAD DISTRITAL DE JOSE LUIS BUSTAMANTE Y RIVERO', '2024-I', 74.68, 12, 26, 'gerencia/copia.xlsx'],
      ['', '2020', 78.84, 5, 19, 'gerencia/igp.xlsx'],
      ['', '2021', 87.06, 4, 19, 'gerencia/igp.xlsx'],
    ]);
    expect(await rowsOf(at('todo.xlsx'), 'AEI en rojo')).toHaveLength(12 + 5 + 4);
    expect((await rowsOf(at('todo.xlsx'), 'Archivos')).map(([file, count]) => [file, count])).toEqual([['a-roto.xlsx', 0], ['b.xlsx', 1], ['gerencia/copia.xlsx', 1], ['gerencia/igp.xlsx', 2]]);
    expect(packageProblems(readFileSync(at('todo.xlsx')))).toEqual([]);
  });

  it('takes only the period asked for, and says which plans do not have it', async () => {
    const { code, json } = await runCommand('consolidar', at('libros', 'gerencia'), '--salida', at('2021.xlsx'), '--periodo', '2021', '--json');
    expect({ code, json }).toEqual({
      code: 1, json: { libros: 2, planesYPeriodos: 1, conProblemas: [{ archivo: 'copia.xlsx', problema: '«PEI Indicadores»: la tabla no tiene el periodo 2021.' }] },
    });
  });

  it('finds no PEI table in a consolidation, although it lists codes and progress', async () => {
    const { json } = await runCommand('revisar', at('todo.xlsx'), '--json');
    expect(json.hojas).toEqual([]);
  });

  it('is the same by parts as at once', async () => {
    for (const part of [1, 2, 3]) await runCommand('consolidar', at('libros'), '--salida', at(`parte-${part}.jsonl`), '--parte', `${part}/3`);
    const { code, out } = await runCommand('consolidar', '--unir', at('parte-3.jsonl'), at('parte-1.jsonl'), at('parte-2.jsonl'), '--salida', at('unido.xlsx'));
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 1, first: '4 libros, 4 planes y periodos; 1 con problemas.' });
    for (const sheet of ['Consolidado', 'Planes', 'AEI en rojo', 'Calidad de registros', 'Archivos']) {
      expect(await rowsOf(at('unido.xlsx'), sheet)).toEqual(await rowsOf(at('todo.xlsx'), sheet));
    }
  });

  it('saves nothing while a part is missing, is there twice, is cut off or of other books', async () => {
    await runCommand('consolidar', at('libros', 'gerencia'), '--salida', at('otra.jsonl'), '--parte', '1/3');
    writeFileSync(at('cortada.jsonl'), readFileSync(at('parte-2.jsonl'), 'utf8').slice(0, -20));
    const united = async (...parts: readonly string[]) => (await runCommand('consolidar', '--unir', ...parts.map((name) => at(name)), '--salida', at('nada.xlsx'))).log;
    expect(await united('parte-1.jsonl', 'parte-3.jsonl')).toContain('Falta la parte 2 de 3: sin ella el consolidado no estaría completo.');
    expect(await united('parte-1.jsonl', 'parte-1.jsonl', 'parte-2.jsonl', 'parte-3.jsonl')).toMatch(/son la misma parte, la 1\./);
    expect(await united('parte-1.jsonl', 'cortada.jsonl', 'parte-3.jsonl')).toMatch(/cortada\.jsonl» no es una parte hecha con --parte, o está incompleta/);
    expect(await united('parte-2.jsonl', 'parte-3.jsonl', 'otra.jsonl')).toMatch(/otra\.jsonl» es parte de otros libros que/);
    expect(existsSync(at('nada.xlsx'))).toBe(false);
  });

  it('needs a place to save, and books', async () => {
    expect((await runCommand('consolidar', at('libros'))).log).toContain('La orden «consolidar» necesita --salida CONSOLIDADO.xlsx');
    mkdirSync(at('vacia'));
    expect((await runCommand('consolidar', at('vacia'), '--salida', at('v.xlsx'))).log).toContain('No hay libros .xlsx en');
    expect((await runCommand('consolidar', at('libros'), '--salida', at('v.xlsx'), '--parte', '1/2')).log).toContain('debe terminar en .jsonl');
  });
});
