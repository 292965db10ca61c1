import { LETTERS_OF_LEVELS } from '../../engine/plan/letters';

/** Meaning of a phrase of a header by itself. */
export type HeaderConcept =
  | 'code' | 'indicator' | 'name' | 'element' | 'objective' | 'executingUnit' | 'unit' | 'bareUnit' | 'parameter' | 'relevance' | 'weight' | 'share'
  | 'direction' | 'aggregation' | 'priority' | 'baseline' | 'current' | 'target' | 'actual' | 'progress' | 'money' | 'other';

type FigureConcept = 'target' | 'actual' | 'progress';

/** Whether a concept is a goal, a value obtained or a progress. */
export const isFigureConcept = (concept: HeaderConcept | null): concept is FigureConcept =>
  concept === 'target' || concept === 'actual' || concept === 'progress';

/** Part of the year that a header names. The method uses the first semester and the year; `unknown` is a quarter or a month. */
export type HeaderSpan = 'semester' | 'second-semester' | 'year' | 'unknown';

/** Folded words after "objetivo estratégico" in the sister plans of a PEI. */
const SECTORS = ['sectorial', 'regional', 'local', 'provincial', 'distrital', 'territorial'];

/** What OEI or AEI are called in short in a PEI and its sister plans, folded: "ae", "aei", "aes" … */
export const levelAbbreviations = (level: 'oe' | 'ae'): readonly string[] => [level, ...[...LETTERS_OF_LEVELS.toLowerCase()].map((letter) => `${level}${letter}`)];

/** Words of planning offices for each concept, separated by bars; folded as `foldWords` folds. `money` is never of the indicator. */
const CONCEPT_WORDS: Readonly<Record<HeaderConcept, string>> = {
  code: 'codigo|cod',
  indicator: 'indicador|ind|indicador desempeno',
  name: 'nombre|denominacion|descripcion|enunciado|detalle',
  element: `${levelAbbreviations('ae').join('|')}|accion|accion estrategica|accion estrategica institucional|accion institucional|${SECTORS.map((kind) => `accion estrategica ${kind}`).join('|')}`,
  objective:
    `${levelAbbreviations('oe').join('|')}|objetivo|objetivo estrategico|objetivo estrategico institucional|objetivo institucional|` +
    SECTORS.map((kind) => `objetivo estrategico ${kind}`).join('|'),
  executingUnit: 'ue|u e|unidad ejecutora|ejecutora|pliego|unidad ejecutora responsable',
  unit:
    'unidad organizacion|unidad organica|unidad organizacional|unidad organica responsable|unidad organizacion responsable|' +
    'unidad responsable|area responsable|organo responsable|oficina responsable|responsable|area|organo|oficina|' +
    'dependencia|gerencia|centro costo|uo|u o|area usuaria|responsable indicador|responsable medicion|unidad org',
  bareUnit: 'unidad',
  parameter: 'parametro|parametro medicion|unidad medida|um|u m|tipo unidad|und medida|und',
  relevance: 'relevancia|nivel relevancia|grado relevancia',
  weight: 'peso|peso relativo|ponderacion',
  share: 'ponderador|ponderado|ponderada',
  direction: 'sentido|sentido esperado|sentido indicador|sentido esperado indicador|tendencia|comportamiento',
  aggregation: 'agregacion|tipo agregacion|tipo agreg|forma agregacion|agreg',
  priority: 'prioridad|orden prioridad|nivel prioridad|orden',
  baseline: 'ano base|ano linea base|linea base|lb|l b|valor base|valor linea base|linea basal|l base',
  current: 'valor actual|situacion actual',
  target:
    'logro esperado|le|l e|meta|meta fisica|meta programada|meta esperada|valor esperado|valor programado|valor meta|programado|' +
    'programada|programacion|esperado|esperada|planificado|planificada|previsto|prevista|meta programada fisica|prog|meta prog|logro esp',
  actual:
    'valor obtenido|vo|v o|valor observado|valor ejecutado|valor alcanzado|valor logrado|valor reportado|ejecutado|ejecutada|' +
    'ejecucion|ejecucion fisica|ejecucion meta|meta ejecutada|meta alcanzada|meta lograda|avance fisico|avance ejecutado|' +
    'avance fisico ejecutado|logro|logro obtenido|logro alcanzado|logro ejecutado|logrado|lograda|alcanzado|alcanzada|obtenido|' +
    'obtenida|observado|resultado|resultado obtenido|real|avance meta fisica|ejec|meta ejec|valor obt',
  progress:
    'avance|avance tipo i|avance tipo 1|% avance|avance %|porcentaje avance|% avance fisico|avance fisico %|nivel avance|' +
    'grado avance|cumplimiento|% cumplimiento|cumplimiento %|porcentaje cumplimiento|nivel cumplimiento|grado cumplimiento|' +
    '% ejecucion|% ejecutado|porcentaje ejecucion|ejecucion %|% logro|logro %|% logrado|% alcanzado|% obtenido|avance meta|avance indicador|% avance meta|tipo i|avance porcentual|' +
    '% ejec|ejec %|% cumpl|cumpl|% av|av %|av',
  other:
    'avance ponderado|% avance ponderado|avance % ponderado|avance ponderado %|cumplimiento ponderado|% cumplimiento ponderado|logro ponderado|avance tipo ii|avance tipo 2|avance tipo iii|tipo ii|semaforo|semaforizacion|observacion|comentario|nota|' +
    'fuente|fuente informacion|medio verificacion|formula|metodo calculo|sustento|n|nro|no|item|estado|alerta|justificacion|calculado|ficha|' +
    'avance fisico financiero|ejecucion fisica financiera|valor proyectado|valor estimado',
  money:
    'presupuesto|presupuestal|presupuestaria|presupuestario|pim|pia|devengado|certificado|financiero|financiera|monto|sole',
};

const SPAN_WORDS: Readonly<Record<HeaderSpan, string>> = {
  semester:
    'sem1|sem 1|sem i|s1|s 1|1s|i sem|1 sem|1er sem|1ro sem|primer sem|i semestre|1 semestre|1er semestre|1ro semestre|' +
    'primer semestre|semestre 1|semestre i|semestre|sem|semestral|enero junio|ene jun|30 junio|junio|jun|30 06|30 6|semi',
  'second-semester':
    'sem2|sem 2|sem ii|s2|s 2|2s|ii sem|2 sem|2do sem|segundo sem|ii semestre|2 semestre|2do semestre|segundo semestre|' +
    'semestre 2|semestre ii|julio diciembre|jul dic',
  year: 'anual|31 diciembre|diciembre|dic|31 12|enero diciembre|ene dic|ano completo',
  unknown:
    'trimestre|trim|i trimestre|ii trimestre|iii trimestre|iv trimestre|i trim|ii trim|iii trim|iv trim|1 trim|2 trim|3 trim|' +
    '4 trim|31 03|31 3|30 09|30 9|mensual|mes|enero|febrero|marzo|abril|mayo|julio|agosto|setiembre|septiembre|octubre|noviembre|' +
    'ene|feb|mar|abr|may|jul|ago|set|sep|oct|nov|t1|t2|t3|t4|1t|2t|3t|4t|q1|q2|q3|q4|bimestre|cuatrimestre|bim|cuatrim',
};

/** Phrases that some offices write over a percentage and others over a quantity. */
export const BARE_PROGRESS: ReadonlySet<string> = new Set(['avance', 'avance meta', 'avance indicador']);

/** Phrase of folded words → concept. */
export const CONCEPT_BY_PHRASE: ReadonlyMap<string, HeaderConcept> = byPhrase(CONCEPT_WORDS);

/** Phrase of folded words → part of the year. */
export const SPAN_BY_PHRASE: ReadonlyMap<string, HeaderSpan> = byPhrase(SPAN_WORDS);

/** The longest phrase, in words. */
export const LONGEST_PHRASE = Math.max(...[...CONCEPT_BY_PHRASE.keys(), ...SPAN_BY_PHRASE.keys()].map((phrase) => phrase.split(' ').length));

function byPhrase<Meaning extends string>(words: Readonly<Record<Meaning, string>>): Map<string, Meaning> {
  const phrases = new Map<string, Meaning>();
  for (const meaning of Object.keys(words) as Meaning[]) {
    for (const phrase of words[meaning].split('|')) phrases.set(phrase, meaning);
  }
  return phrases;
}
