import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutput, saveAtomically } from '../../../src/entry/cli/output';
import { temporaryFolder } from '../../helpers/cli/runCommand';

const at = temporaryFolder(beforeEach, afterEach);
beforeEach(() => writeFileSync(at('libro.xlsx'), 'entrada'));

describe('checkOutput', () => {
  it('lets a new file pass', () => {
    expect(() => checkOutput(at('libro.xlsx'), at('otro.xlsx'), false)).not.toThrow();
  });

  it('refuses to replace the input unless forced, also under another spelling of its path', () => {
    symlinkSync(at(), at('atajo'));
    for (const output of [at('libro.xlsx'), at('atajo', 'libro.xlsx'), `${at()}/./libro.xlsx`]) {
      expect(() => checkOutput(at('libro.xlsx'), output, false)).toThrow(/mismo libro de entrada: agregue --forzar/);
      expect(() => checkOutput(at('libro.xlsx'), output, true)).not.toThrow();
    }
  });

  it('refuses to replace any other file unless forced', () => {
    writeFileSync(at('otro.xlsx'), 'de otra persona');
    expect(() => checkOutput(at('libro.xlsx'), at('otro.xlsx'), false)).toThrow(/Ya existe/);
    expect(() => checkOutput(at('libro.xlsx'), at('otro.xlsx'), true)).not.toThrow();
  });

  it('refuses a folder that is not there, and a name that Excel would not open', () => {
    expect(() => checkOutput(at('libro.xlsx'), at('nada/otro.xlsx'), true)).toThrow(/No existe la carpeta/);
    expect(() => checkOutput(at('libro.xlsx'), at('otro.pdf'), true)).toThrow(/debe terminar en .xlsx/);
  });
});

describe('saveAtomically', () => {
  it('leaves the file whole and nothing beside it', () => {
    saveAtomically(at('libro.xlsx'), new TextEncoder().encode('salida'));
    expect(readFileSync(at('libro.xlsx'), 'utf8')).toBe('salida');
    expect(readdirSync(at())).toEqual(['libro.xlsx']);
  });

  it('says so when it cannot write, and leaves what was there', () => {
    mkdirSync(at('carpeta.xlsx'));
    writeFileSync(join(at('carpeta.xlsx'), 'dentro'), '');
    expect(() => saveAtomically(at('carpeta.xlsx'), new Uint8Array([1]))).toThrow(/No se pudo guardar/);
    expect(readdirSync(at()).sort()).toEqual(['carpeta.xlsx', 'libro.xlsx']);
  });
});
