import { actualBelowSemester, actualEqualsTarget, excessiveActual, maximumAtMidYear, missingActual, tinyActual } from './actuals';
import { actionWithoutObjective, elementWithoutIndicators, foreignCode, orphanIndicator, repeatedCode, skippedCode } from './codes';
import { directionAgainstTrend, doubtfulDirection, incompatibleAggregation, risingMaximum } from './direction';
import type { FindingCode } from './finding';
import { parameterAgainstName, repeatedActionName, repeatedIndicatorName } from './names';
import { onlyIndicatorDiffers, printedDiffers, printedNoData, printedOverCap, rollUpDiffers, unverifiableProgress } from './printed';
import { missingRelevance } from './relevance';
import type { Rule } from './rule';
import { missingTarget, negativeValue, percentOverHundred, targetStepsBack, zeroTarget } from './targets';
import { missingUnit, nearlyEqualUnits, unitCodeWithTwoNames, unitNameWithTwoCodes, unitsDifferInAccents } from './units';

/** Every check, gravest first: the order in which findings are listed. */
export const RULES: { readonly [code in FindingCode]: Rule } = {
  'codigo-repetido': repeatedCode,
  'codigo-ajeno': foreignCode,
  'indicador-sin-accion': orphanIndicator,
  'accion-sin-indicadores': elementWithoutIndicators,
  'logro-esperado-cero': zeroTarget,
  'logro-esperado-faltante': missingTarget,
  'valor-obtenido-faltante': missingActual,
  'valor-negativo': negativeValue,
  'avance-impreso-distinto': printedDiffers,
  'nd-impreso-con-valor': printedNoData,
  'avance-impreso-sobre-tope': printedOverCap,
  'accion-distinta-de-su-indicador': onlyIndicatorDiffers,
  'consolidado-impreso-distinto': rollUpDiffers,
  'maximo-permisible-creciente': risingMaximum,
  'sentido-contra-tendencia': directionAgainstTrend,
  'valor-obtenido-infimo': tinyActual,
  'valor-obtenido-excesivo': excessiveActual,
  'valor-anual-menor': actualBelowSemester,
  'valor-igual-al-logro': actualEqualsTarget,
  'logro-esperado-retrocede': targetStepsBack,
  'porcentaje-sobre-cien': percentOverHundred,
  'parametro-contradice-nombre': parameterAgainstName,
  'accion-nombre-repetido': repeatedActionName,
  'unidad-con-dos-nombres': unitCodeWithTwoNames,
  'nombre-con-dos-codigos': unitNameWithTwoCodes,
  'nombre-casi-igual': nearlyEqualUnits,
  'nombre-difiere-en-tildes': unitsDifferInAccents,
  'relevancia-faltante': missingRelevance,
  'sentido-por-confirmar': doubtfulDirection,
  'agregacion-incompatible': incompatibleAggregation,
  'indicador-nombre-repetido': repeatedIndicatorName,
  'accion-sin-objetivo': actionWithoutObjective,
  'codigo-salteado': skippedCode,
  'avance-no-verificable': unverifiableProgress,
  'maximo-a-mitad-de-anio': maximumAtMidYear,
  'unidad-faltante': missingUnit,
};
