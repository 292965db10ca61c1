import { foldText } from '../../cells/foldText';
import type { CellProblem } from '../../cells/observation';
import { quoted } from '../figureReader';

/** Names of what a public entity wants less of. */
const LESS_IS_BETTER = new RegExp(
  '\\b(?:mortalidad|morbilidad|letalidad|desnutricion|malnutricion|anemia|obesidad|incidencia|prevalencia|desercion|repitencia|analfabetismo|' +
  'accidentes|delitos|victimizacion|homicidios|feminicidios|pobreza|informalidad|morosidad|contaminacion|deforestacion|perdidas?|mermas?|' +
  'reclamos|quejas|retrasos?|demoras?|deficit|embarazo adolescente|corrupcion|conflictos)\\b|' +
  '^(?:tiempo|plazo|dias|horas|minutos)\\b|\\b(?:tiempo|plazo|dias|horas) (?:promedio|medios?)\\b',
);
/** What is done about it: of that more is better. */
const HANDLED = /\b(?:atendid|resuelt|solucionad|tratad|diagnosticad|detectad|controlad|prevenid|recuperad|investigad|capacitad|intervenid|suplementad|tamizad|prevencion|reduccion|tratamiento)/;

/** Whether a name says that less is better, as "Tasa de mortalidad" and "Tiempo promedio de atención" do. */
export function saysLessIsBetter(name: string): boolean {
  const text = foldText(name);
  return LESS_IS_BETTER.test(text) && !HANDLED.test(text);
}

/** The problem of an indicator whose sense nothing says, while its name says that less is better. */
export const senseDoubt = (name: string): CellProblem => ({
  code: 'sentido-dudoso',
  severity: 'warning',
  message: `${quoted(name)} no tiene sentido esperado, y por su nombre parece descendente: su avance no se calculó.`,
  remedy: 'Agregue una columna «Sentido esperado» y escriba «Descendente» o «Ascendente» en su fila.',
});
