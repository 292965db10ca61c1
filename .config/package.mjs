/** Packs the command line as those get it who have no sources, installs it into an empty folder and runs it there. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTool } from './steps.mjs';

const SAMPLE = join(ROOT, 'test/fixtures/libros/pei-jlbr-2024.xlsx');
/** The sample's average of AEI as the application prints it. */
const MEAN = 74.68;
/** Installed beside the package: its one dependency, as it lies here, so that no network is needed. */
const OFFICE = join(ROOT, 'node_modules/@microsoft/office-js');

const WINDOWS = process.platform === 'win32';

/** Runs a command in a folder whose PATH has nothing of ours. */
function runIn(folder, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: WINDOWS });
  return { status, stdout: stdout ?? '', log: `${stdout ?? ''}${stderr ?? ''}` };
}

/** What is wrong with the installed package, a sentence each. */
function complaints(folder) {
  const found = [];
  const run = (...args) => {
    const result = runIn(folder, 'npx', ['--no-install', 'pei-avance', ...args]);
    if (result.status !== 0) found.push(`pei-avance ${args.join(' ')} ended with ${result.status}:\n${result.log}`);
    return result.stdout;
  };
  cpSync(SAMPLE, join(folder, 'uno.xlsx'));
  cpSync(SAMPLE, join(folder, 'dos.xlsx'));
  if (!run('--ayuda').includes('Uso: pei-avance')) found.push('--ayuda does not say how it is used');
  const report = run('calcular', 'uno.xlsx', '--salida', 'calculado.xlsx', '--json');
  const mean = report.startsWith('{') ? JSON.parse(report).hojas[0]?.periodos[0]?.promedioAEI : undefined;
  if (mean !== MEAN) found.push(`calcular finds the average ${mean} instead of ${MEAN}`);
  run('todo', 'uno.xlsx', 'dos.xlsx', '--salida', 'varios');
  run('todo', 'uno.xlsx', '--salida', 'todo.xlsx', '--word', 'informe.docx');
  for (const made of ['calculado.xlsx', 'varios/uno.xlsx', 'varios/dos.xlsx', 'todo.xlsx', 'informe.docx']) {
    if (!existsSync(join(folder, made))) found.push(`${made} was not made`);
  }
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')).sort();
  if (installed.join() !== '@microsoft,pei-avance') found.push(`it installs ${installed.join(', ')}`);
  const files = readdirSync(join(folder, 'node_modules/pei-avance'), { recursive: true });
  found.push(...files.filter((file) => /\.tsx?$|office_strings|excel-web/.test(file)).map((file) => `${file} does not belong in the package`));
  return found;
}

/** Packs, installs and runs. */
export async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  try {
    const { passed, output } = await runTool('npm', ['pack', '--silent', '--pack-destination', folder]);
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (!passed || packed === undefined) return { passed: false, output };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const installing = runIn(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', OFFICE, `./${packed}`]);
    if (installing.status !== 0) return { passed: false, output: installing.log };
    const found = complaints(folder);
    return { passed: found.length === 0, output: found.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
