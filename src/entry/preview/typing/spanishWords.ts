import { monthName } from '../../../engine/text/words';

/** Excel's words in Spanish: what a person types and reads, against what the workbook holds. */

/** English and Spanish names of the functions that the host calculates, where they differ. Source: Excel's function reference in both languages. */
const FUNCTIONS: readonly (readonly [english: string, spanish: string])[] = [
  ['ADDRESS', 'DIRECCION'], ['AND', 'Y'], ['ASIN', 'ASENO'], ['AVERAGE', 'PROMEDIO'], ['AVERAGEA', 'PROMEDIOA'],
  ['AVERAGEIF', 'PROMEDIO.SI'], ['AVERAGEIFS', 'PROMEDIO.SI.CONJUNTO'], ['CEILING', 'MULTIPLO.SUPERIOR'],
  ['CEILING.MATH', 'MULTIPLO.SUPERIOR.MAT'], ['CHAR', 'CARACTER'], ['CHOOSE', 'ELEGIR'], ['CLEAN', 'LIMPIAR'], ['CODE', 'CODIGO'],
  ['COLUMN', 'COLUMNA'], ['COLUMNS', 'COLUMNAS'], ['COMBIN', 'COMBINAT'], ['CONCATENATE', 'CONCATENAR'], ['CORREL', 'COEF.DE.CORREL'],
  ['COUNT', 'CONTAR'], ['COUNTA', 'CONTARA'], ['COUNTBLANK', 'CONTAR.BLANCO'], ['COUNTIF', 'CONTAR.SI'],
  ['COUNTIFS', 'CONTAR.SI.CONJUNTO'], ['DATE', 'FECHA'], ['DATEDIF', 'SIFECHA'], ['DATEVALUE', 'FECHANUMERO'], ['DAY', 'DIA'],
  ['DAYS', 'DIAS'], ['DAYS360', 'DIAS360'], ['DEGREES', 'GRADOS'], ['DOLLAR', 'MONEDA'], ['EDATE', 'FECHA.MES'], ['EOMONTH', 'FIN.MES'],
  ['ERROR.TYPE', 'TIPO.DE.ERROR'], ['EVEN', 'REDONDEA.PAR'], ['EXACT', 'IGUAL'], ['FALSE', 'FALSO'], ['FIND', 'ENCONTRAR'],
  ['FIXED', 'DECIMAL'], ['FLOOR', 'MULTIPLO.INFERIOR'], ['FLOOR.MATH', 'MULTIPLO.INFERIOR.MAT'], ['FORECAST', 'PRONOSTICO'],
  ['FORECAST.LINEAR', 'PRONOSTICO.LINEAL'], ['FORMULATEXT', 'FORMULATEXTO'], ['FV', 'VF'], ['GCD', 'M.C.D'], ['GEOMEAN', 'MEDIA.GEOM'],
  ['HLOOKUP', 'BUSCARH'], ['HOUR', 'HORA'], ['HYPERLINK', 'HIPERVINCULO'], ['IF', 'SI'], ['IFERROR', 'SI.ERROR'], ['IFNA', 'SI.ND'],
  ['IFS', 'SI.CONJUNTO'], ['INDEX', 'INDICE'], ['INDIRECT', 'INDIRECTO'], ['INT', 'ENTERO'], ['INTERCEPT', 'INTERSECCION.EJE'],
  ['IRR', 'TIR'], ['ISBLANK', 'ESBLANCO'], ['ISERR', 'ESERR'], ['ISERROR', 'ESERROR'], ['ISEVEN', 'ES.PAR'], ['ISFORMULA', 'ESFORMULA'],
  ['ISLOGICAL', 'ESLOGICO'], ['ISNA', 'ESNOD'], ['ISNONTEXT', 'ESNOTEXTO'], ['ISNUMBER', 'ESNUMERO'], ['ISODD', 'ES.IMPAR'],
  ['ISOWEEKNUM', 'ISO.NUM.DE.SEMANA'], ['ISREF', 'ESREF'], ['ISTEXT', 'ESTEXTO'], ['LARGE', 'K.ESIMO.MAYOR'], ['LCM', 'M.C.M'],
  ['LEFT', 'IZQUIERDA'], ['LEN', 'LARGO'], ['LOOKUP', 'BUSCAR'], ['LOWER', 'MINUSC'], ['MATCH', 'COINCIDIR'],
  ['MAXIFS', 'MAX.SI.CONJUNTO'], ['MEDIAN', 'MEDIANA'], ['MID', 'EXTRAE'], ['MINIFS', 'MIN.SI.CONJUNTO'], ['MINUTE', 'MINUTO'],
  ['MOD', 'RESIDUO'], ['MODE', 'MODA'], ['MODE.SNGL', 'MODA.UNO'], ['MONTH', 'MES'], ['MROUND', 'REDOND.MULT'], ['NA', 'NOD'],
  ['NETWORKDAYS', 'DIAS.LAB'], ['NOT', 'NO'], ['NOW', 'AHORA'], ['NPV', 'VNA'], ['NUMBERVALUE', 'VALOR.NUMERO'],
  ['ODD', 'REDONDEA.IMPAR'], ['OFFSET', 'DESREF'], ['OR', 'O'], ['PERCENTILE', 'PERCENTIL'], ['PERCENTILE.EXC', 'PERCENTIL.EXC'],
  ['PERCENTILE.INC', 'PERCENTIL.INC'], ['PERCENTRANK', 'RANGO.PERCENTIL'], ['PERCENTRANK.INC', 'RANGO.PERCENTIL.INC'],
  ['PMT', 'PAGO'], ['POWER', 'POTENCIA'], ['PRODUCT', 'PRODUCTO'], ['PROPER', 'NOMPROPIO'], ['PV', 'VA'], ['QUARTILE', 'CUARTIL'],
  ['QUARTILE.INC', 'CUARTIL.INC'], ['QUOTIENT', 'COCIENTE'], ['RADIANS', 'RADIANES'], ['RAND', 'ALEATORIO'],
  ['RANDBETWEEN', 'ALEATORIO.ENTRE'], ['RANK', 'JERARQUIA'], ['RANK.AVG', 'JERARQUIA.MEDIA'], ['RANK.EQ', 'JERARQUIA.EQV'],
  ['RATE', 'TASA'], ['REPLACE', 'REEMPLAZAR'], ['REPT', 'REPETIR'], ['RIGHT', 'DERECHA'], ['ROUND', 'REDONDEAR'],
  ['ROUNDDOWN', 'REDONDEAR.MENOS'], ['ROUNDUP', 'REDONDEAR.MAS'], ['ROW', 'FILA'], ['ROWS', 'FILAS'], ['RSQ', 'COEFICIENTE.R2'],
  ['SEARCH', 'HALLAR'], ['SECOND', 'SEGUNDO'], ['SIGN', 'SIGNO'], ['SIN', 'SENO'], ['SLOPE', 'PENDIENTE'], ['SMALL', 'K.ESIMO.MENOR'],
  ['SQRT', 'RAIZ'], ['STDEV', 'DESVEST'], ['STDEV.P', 'DESVEST.P'], ['STDEV.S', 'DESVEST.M'], ['STDEVP', 'DESVESTP'],
  ['SUBSTITUTE', 'SUSTITUIR'], ['SUBTOTAL', 'SUBTOTALES'], ['SUM', 'SUMA'], ['SUMIF', 'SUMAR.SI'], ['SUMIFS', 'SUMAR.SI.CONJUNTO'],
  ['SUMPRODUCT', 'SUMAPRODUCTO'], ['SUMSQ', 'SUMA.CUADRADOS'], ['SWITCH', 'CAMBIAR'], ['TEXT', 'TEXTO'], ['TEXTAFTER', 'TEXTODESPUES'],
  ['TEXTBEFORE', 'TEXTOANTES'], ['TEXTJOIN', 'UNIRCADENAS'], ['TIME', 'NSHORA'], ['TIMEVALUE', 'HORANUMERO'], ['TODAY', 'HOY'],
  ['TRANSPOSE', 'TRANSPONER'], ['TRIM', 'ESPACIOS'], ['TRUE', 'VERDADERO'], ['TRUNC', 'TRUNCAR'], ['TYPE', 'TIPO'],
  ['UNICHAR', 'UNICAR'], ['UPPER', 'MAYUSC'], ['VALUE', 'VALOR'], ['VALUETOTEXT', 'VALORATEXTO'],
  ['VLOOKUP', 'BUSCARV'], ['WEEKDAY', 'DIASEM'], ['WEEKNUM', 'NUM.DE.SEMANA'], ['WORKDAY', 'DIA.LAB'], ['XLOOKUP', 'BUSCARX'],
  ['XMATCH', 'COINCIDIRX'], ['YEAR', 'AÑO'], ['YEARFRAC', 'FRAC.AÑO'],
];

const ERRORS: readonly (readonly [english: string, spanish: string])[] = [
  ['#NULL!', '#¡NULO!'], ['#DIV/0!', '#¡DIV/0!'], ['#VALUE!', '#¡VALOR!'], ['#REF!', '#¡REF!'], ['#NAME?', '#¿NOMBRE?'],
  ['#NUM!', '#¡NUM!'], ['#N/A', '#N/D'], ['#SPILL!', '#¡DESBORDAMIENTO!'], ['#CALC!', '#¡CALC!'],
];

const LOGICALS: readonly (readonly [english: string, spanish: string])[] = [['TRUE', 'VERDADERO'], ['FALSE', 'FALSO']];

type Dictionary = ReadonlyMap<string, string>;

const byEnglish = (pairs: readonly (readonly [string, string])[]): Dictionary => new Map(pairs);
const bySpanish = (pairs: readonly (readonly [string, string])[]): Dictionary => new Map(pairs.map(([english, spanish]) => [spanish, english]));

const SPANISH_FUNCTIONS = byEnglish(FUNCTIONS);
const ENGLISH_FUNCTIONS = bySpanish(FUNCTIONS);
const SPANISH_ERRORS = byEnglish(ERRORS);
const ENGLISH_ERRORS = bySpanish(ERRORS);
const SPANISH_LOGICALS = byEnglish(LOGICALS);
const ENGLISH_LOGICALS = bySpanish(LOGICALS);

/** `#N/D` of `#N/A`; a code without a Spanish name stays. */
export const spanishError = (code: string): string => SPANISH_ERRORS.get(code) ?? code;

/** `#N/A` of `#N/D`, in any case; undefined for a text that is no error. */
export const englishError = (text: string): string | undefined => ENGLISH_ERRORS.get(text.toUpperCase());

export const spanishLogical = (value: boolean): string => (value ? 'VERDADERO' : 'FALSO');

/** Texts, names of sheets in quotes and columns of tables, which keep their words; errors; functions; other words; separators. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|#[¡¿]?[\p{L}/0-9]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()|[\p{L}_\\][\p{L}\p{N}_.\\]*|\{[^}]*\}|;/giu;

function translated(formula: string, functions: Dictionary, errors: Dictionary, logicals: Dictionary, isTyped: boolean): string {
  return formula.replace(PIECE, (piece, at: number) => {
    if (piece === ';') return isTyped ? ',' : piece;
    if (piece.startsWith('#')) return errors.get(piece.toUpperCase()) ?? piece;
    if (!/^\p{L}/u.test(piece)) return piece;
    const next = formula.charAt(at + piece.length);
    if (next === '(') return functions.get(piece.toUpperCase()) ?? piece;
    return next === '!' ? piece : logicals.get(piece.toUpperCase()) ?? piece;
  });
}

/**
 * A formula as typed in Spanish, as Office.js takes it. English names are taken too, and `,` or `;` between arguments: with the point as
 * decimal sign neither can be anything else.
 *
 * @example englishFormula('=SI(A1>75;"SUMA";FALSO)') // '=IF(A1>75,"SUMA",FALSE)'
 */
export const englishFormula = (typed: string): string => translated(typed, ENGLISH_FUNCTIONS, ENGLISH_ERRORS, ENGLISH_LOGICALS, true);

/**
 * A formula of the workbook as Excel in Spanish shows it.
 *
 * @example spanishFormula('=IF(ISERROR(A1),#N/A,TRUE)') // '=SI(ESERROR(A1),#N/D,VERDADERO)'
 */
export const spanishFormula = (formula: string): string => translated(formula, SPANISH_FUNCTIONS, SPANISH_ERRORS, SPANISH_LOGICALS, false);

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SEPTEMBER = /^(?:sept?|septiembre)$/;

/** The English short name of a Spanish month, short or in full, with September written either way; undefined for other words. */
export function englishMonth(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = SEPTEMBER.test(lower) ? monthName(9) : lower;
  return ENGLISH_MONTHS.find((_, at) => [monthName(at + 1), monthName(at + 1).slice(0, 3)].includes(known));
}
