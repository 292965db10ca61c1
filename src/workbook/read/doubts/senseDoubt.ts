import type { CellProblem } from '../../cells/observation';
import { quoted } from '../figureReader';

/** The problem of an indicator whose sense nothing says, while its name says that less is better. */
export const senseDoubt = (name: string): CellProblem => ({
  code: 'sentido-dudoso',
  severity: 'warning',
  message: `${quoted(name)} no tiene sentido esperado, y por su nombre parece descendente: su avance no se calculó.`,
  remedy: 'Agregue una columna «Sentido esperado» y escriba «Descendente» o «Ascendente» en su fila.',
});
