import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKind, checkOutput, saveAtomically } from '../../../src/entry/cli/output';
import type { OutputFile } from '../../../src/entry/cli/output';
import { readFileBytes } from '../../../src/entry/cli/readFile';
import { temporaryFolder } from '../../helpers/cli/runCommand';

const at = temporaryFolder(beforeEach, afterEach);
beforeEach(() => writeFileSync(at('libro.xlsx'), 'entrada'));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const checked = (name: string, force = true): OutputFile => checkOutput(at('libro.xlsx'), at(name), force);

describe('checkOutput', () => {
  it('lets a new file pass', () => {
    expect(checked('otro.xlsx', false)).toEqual({ path: at('otro.xlsx'), before: null });
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
    expect(() => checked('otro.xlsx', false)).toThrow(/Ya existe/);
    expect(() => checked('otro.xlsx')).not.toThrow();
  });

  it('refuses a folder that is not there, a name that Excel would not open, and one too long for the disk', () => {
    expect(() => checked('nada/otro.xlsx')).toThrow(/No existe la carpeta/);
    expect(() => checked('otro.pdf')).toThrow(/debe terminar en .xlsx o .xlsm/);
    expect(() => checked(`${'ñ'.repeat(126)}.xlsx`)).toThrow(/demasiado largo/);
  });

  it('refuses to replace what is no plain file', () => {
    mkdirSync(at('carpeta.xlsx'));
    execFileSync('mkfifo', [at('tubo.xlsx')]);
    for (const name of ['carpeta.xlsx', 'tubo.xlsx']) expect(() => checked(name)).toThrow(/no es un archivo común/);
  });
});

describe('checkKind', () => {
  it('refuses macros under a name for workbooks without, and nothing else', () => {
    const macros = { hasMacros: true };
    expect(() => checkKind(macros, checked('otro.xlsx'))).toThrow(/tiene macros .* termine en \.xlsm/);
    expect(() => checkKind(macros, checked('otro.XLSM'))).not.toThrow();
    expect(() => checkKind({ hasMacros: false }, checked('otro.xlsm'))).not.toThrow();
    expect(() => checkKind(macros, null)).not.toThrow();
  });
});

describe('saveAtomically', () => {
  it('leaves the file whole and nothing beside it, under names of any length', () => {
    const long = `${'n'.repeat(250)}.xlsx`;
    saveAtomically(checked('libro.xlsx'), bytes('salida'));
    saveAtomically(checked(long), bytes('otra'));
    expect([readFileSync(at('libro.xlsx'), 'utf8'), readFileSync(at(long), 'utf8')]).toEqual(['salida', 'otra']);
    expect(readdirSync(at()).sort()).toEqual(['libro.xlsx', long]);
  });

  it('keeps the mode of the file that it replaces', () => {
    chmodSync(at('libro.xlsx'), 0o640);
    saveAtomically(checked('libro.xlsx'), bytes('salida'));
    expect(statSync(at('libro.xlsx')).mode & 0o777).toBe(0o640);
  });

  it('writes through a link, which stays a link', () => {
    symlinkSync(at('libro.xlsx'), at('atajo.xlsx'));
    saveAtomically(checked('atajo.xlsx'), bytes('salida'));
    expect([readFileSync(at('libro.xlsx'), 'utf8'), readdirSync(at(), { withFileTypes: true }).filter((one) => one.isSymbolicLink()).length]).toEqual(['salida', 1]);
  });

  it('does not replace what another program saved meanwhile, nor a file that came to be', () => {
    const [input, fresh] = [checked('libro.xlsx'), checked('otro.xlsx')];
    for (const place of [input, fresh]) {
      writeFileSync(place.path, 'de otra persona');
      expect(() => saveAtomically(place, bytes('salida'))).toThrow(/Otro programa cambió .* repita la orden/);
      expect(readFileSync(place.path, 'utf8')).toBe('de otra persona');
    }
    expect(readdirSync(at()).sort()).toEqual(['libro.xlsx', 'otro.xlsx']);
  });

  it('says so when it cannot write, and leaves what was there', () => {
    const place = checked('libro.xlsx');
    const gone = { ...place, path: join(at(), 'nada', 'libro.xlsx'), before: null };
    expect(() => saveAtomically(gone, bytes('salida'))).toThrow(/No se pudo guardar/);
    expect(readFileSync(at('libro.xlsx'), 'utf8')).toBe('entrada');
  });
});

describe('readFileBytes', () => {
  it('refuses pipes and devices at once, also through a link', () => {
    execFileSync('mkfifo', [at('tubo.xlsx')]);
    symlinkSync('/dev/zero', at('ceros.xlsx'));
    for (const name of ['tubo.xlsx', 'ceros.xlsx']) expect(() => readFileBytes(at(name), () => '')).toThrow(/no es un archivo común/);
  });

  it('refuses a file past 512 MB without reading it', () => {
    execFileSync('truncate', ['-s', '513M', at('enorme.xlsx')]);
    expect(() => readFileBytes(at('enorme.xlsx'), () => '')).toThrow(/pesa más de 512 MB/);
  });

  it('says of a folder and of a missing file what it is told to', () => {
    expect(() => readFileBytes(at(), (code) => code)).toThrow('EISDIR');
    expect(() => readFileBytes(at('nada'), (code) => code)).toThrow('ENOENT');
  });
});
