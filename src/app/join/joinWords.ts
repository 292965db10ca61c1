import type { Observation } from '../../workbook/cells/observation';
import { tablesOf } from '../calculate/readTables';
import type { FoundReading, JoinOffer, TableReading } from '../calculate/readTables';
import { sheetsName } from '../messages/words';

/** What tells that tables seem to be one plan, on the header of each while the user has not said. */
export const openQuestion = (reading: TableReading, { sheets }: JoinOffer): Observation => onHeader(reading, {
  code: 'plan-en-varias-hojas',
  severity: 'warning',
  message: `Esta hoja y ${othersOf(reading, sheets)} parecen partes de un mismo plan: aquí se calculó solo lo de esta hoja.`,
  remedy: 'Responda arriba si se calculan juntas o por separado.',
});

/** What tells that the user's wish to calculate tables together cannot be done any more. */
export const unjoinable = (reading: TableReading, members: readonly FoundReading[]): Observation => onHeader(reading, {
  code: 'hojas-que-ya-no-se-juntan',
  severity: 'error',
  message: `Se pidió calcular esta hoja junto con ${othersOf(reading, members.map((one) => one.reading.layout.sheet))}, y ya no se puede: no tienen un periodo en común, o repiten los mismos indicadores. Se calculó por separado.`,
  remedy: 'Corrija los códigos o los periodos de las hojas.',
});

/** What tells that a period with values is left out, because another sheet of the plan does not have it. */
export const missingPeriod = (reading: TableReading, period: string): Observation => onHeader(reading, {
  code: 'periodo-que-falta-en-una-hoja',
  severity: 'warning',
  message: `Esta hoja no tiene el periodo ${period}, que otras hojas del plan sí tienen: juntas no se calcula.`,
  remedy: 'Agregue a esta hoja las columnas de ese periodo.',
});

const onHeader = ({ layout: { sheet, header } }: TableReading, problem: Omit<Observation, 'place'>): Observation => ({ ...problem, place: { sheet, rect: header } });

function othersOf(reading: TableReading, sheets: readonly string[]): string {
  const own = new Set(tablesOf(reading).map(({ layout }) => layout.sheet));
  const others = sheets.filter((sheet) => !own.has(sheet)).map((sheet) => `«${sheet}»`);
  return others.length === 0 ? 'otras' : sheetsName(others);
}
