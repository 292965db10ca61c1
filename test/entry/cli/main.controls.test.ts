import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, temporaryFolder } from '../../helpers/cli/runCommand';
import { xmlFaults } from '../../helpers/packageXml';

jest.setTimeout(60_000);

const at = temporaryFolder();
const BOOKS = join(process.cwd(), 'test/fixtures/hostiles');
const CONTROLS = ['0x01', '0x0B-tabulador-vertical', 'FFFE', 'sustituto-suelto'];

describe('a character that XML cannot hold', () => {
  it.each(CONTROLS.flatMap((control) => ['aei', 'indicador', 'unidad'].map((place) => `control-${control}-${place}`)))('leaves workbook and report sound: %s', async (name) => {
    const { code } = await runCommand('todo', join(BOOKS, `${name}.xlsx`), '--salida', at(`${name}.xlsx`), '--word', at(`${name}.docx`));
    expect(code).toBe(0);
    expect(xmlFaults(readFileSync(at(`${name}.xlsx`)))).toEqual([]);
    expect(xmlFaults(readFileSync(at(`${name}.docx`)))).toEqual([]);
  });
});
