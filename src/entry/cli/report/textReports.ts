import type { NamedCut } from '../../../engine/review/namedCut';
import { reviewText } from '../../../engine/review/reviewText';
import { readFileBytes } from '../readFile';
import { UsageProblem } from '../usageProblem';
import type { TextReport } from './bookReport';

/**
 * Where a report's text differs from the table, as `--json` prints it.
 *
 * @param other another cut: a figure that is its own is told to be
 */
export const textReports = (text: string, { plan, evaluation }: Pick<NamedCut, 'plan' | 'evaluation'>, other: NamedCut | null = null): TextReport[] =>
  reviewText(text, plan, evaluation, other)
    .map(({ kind, code, says, should, message, source }) => ({ clase: kind, codigo: code, dice: says, deberia: should, mensaje: message, ...(source !== undefined && { corte: source }) }));

/**
 * The text of a report file: UTF-8 with or without its byte order mark, else Windows-1252.
 *
 * Throws a {@link UsageProblem} when there is no such file, it is empty, or it is not text.
 */
export function readText(path: string): string {
  const bytes = readFileBytes(path, () => `No se pudo leer el texto «${path}»: compruebe la ruta.`);
  if (bytes.includes(0)) throw new UsageProblem([`«${path}» no es un archivo de texto: en Word, guárdelo como texto sin formato (.txt).`]);
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UsageProblem([`«${path}» está vacío: ponga en él los párrafos de alerta del informe.`]);
  return text;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
