import type { ObservationReport } from './bookReport';

/** Different messages of one class shown, and cells named in a line; the rest are counted. */
const SHOWN_MESSAGES = 3;
const SHOWN_CELLS = 12;

/**
 * What is to be looked at, for people: a line per class with its cells, what it says of them, and once what to do. Classes keep the
 * order given, which is the gravest first.
 *
 * @param ignored how many are ignored in the workbook
 */
export function printObservations(observations: readonly ObservationReport[], ignored: number): string[] {
  if (observations.length === 0) return ignored === 0 ? [] : [`  Sin observaciones${left(ignored)}.`];
  const groups = groupedBy(observations, ({ clase }) => clase);
  const shown = observations.some(({ ignorada }) => ignorada === true);
  const rest = shown || ignored === 0 ? '' : left(ignored);
  return [`  Observaciones (${observations.length}), de la más grave a la más leve${rest}:`, ...groups.flatMap(printGroup)];
}

const left = (ignored: number): string => ` (${ignored === 1 ? 'otra está ignorada' : `otras ${ignored} están ignoradas`} en el libro: véalas con --todas)`;

function printGroup(group: readonly ObservationReport[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const messages = groupedBy(group, saidIn);
  const shown = messages.slice(0, SHOWN_MESSAGES);
  const rest = messages.slice(SHOWN_MESSAGES).flat();
  return [
    `    [${first.gravedad}${group.every(({ ignorada }) => ignorada === true) ? ', ignorada' : ''}] ${first.titulo} (${first.clase}, ${group.length}): ${cellsOf(group, true)}`,
    ...shown.map((same) => `        ${messages.length === 1 ? '' : `${cellsOf(same, false)}: `}${saidIn(same[0] ?? first)}`),
    ...(rest.length > 0 ? [`        … y lo mismo en ${cellsOf(rest, false)}`] : []),
    `        → ${first.queHacer}`,
  ];
}

const saidIn = ({ mensaje, queHacer }: ObservationReport): string => mensaje.slice(0, mensaje.length - queHacer.length).trim();

/** "PEI Indicadores!N20, N34, N35": the sheet once while it is the same. */
function cellsOf(group: readonly ObservationReport[], withSheet: boolean): string {
  let sheet = withSheet ? '' : sheetIn(group[0]?.celda ?? '');
  const names = [...new Set(group.map(({ celda }) => celda))].map((celda) => {
    const own = sheetIn(celda);
    const name = own === sheet ? celda.slice(own.length) : celda;
    sheet = own;
    return name;
  });
  const rest = names.length - SHOWN_CELLS;
  return rest > 0 ? `${names.slice(0, SHOWN_CELLS).join(', ')} y ${rest} más` : names.join(', ');
}

/** "PEI Indicadores!" of "PEI Indicadores!N20". */
const sheetIn = (celda: string): string => celda.slice(0, celda.lastIndexOf('!') + 1);

function groupedBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
