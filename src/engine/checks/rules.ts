import type { FindingCode } from '../finding';
import { accentsOnly } from './accentsOnly';
import { actionWithoutObjective } from './actionWithoutObjective';
import { actualEqualsTarget } from './actualEqualsTarget';
import { doubtfulSense } from './doubtfulSense';
import { elementWithoutIndicators } from './elementWithoutIndicators';
import { excessiveActual } from './excessiveActual';
import { foreignCode } from './foreignCode';
import { incompatibleAggregation } from './incompatibleAggregation';
import { maximumAtMidYear } from './maximumAtMidYear';
import { missingActual } from './missingActual';
import { missingRelevance } from './missingRelevance';
import { missingTarget } from './missingTarget';
import { missingUnit } from './missingUnit';
import { nameWithTwoCodes } from './nameWithTwoCodes';
import { nearlyEqualUnits } from './nearlyEqualUnits';
import { negativeValue } from './negativeValue';
import { onlyIndicatorDiffers } from './onlyIndicatorDiffers';
import { orphanIndicator } from './orphanIndicator';
import { parameterAgainstName } from './parameterAgainstName';
import { percentOverHundred } from './percentOverHundred';
import { printedDiffers } from './printedDiffers';
import { printedNoData } from './printedNoData';
import { printedOverCap } from './printedOverCap';
import { repeatedActionName } from './repeatedActionName';
import { repeatedCode } from './repeatedCode';
import { repeatedIndicatorName } from './repeatedIndicatorName';
import { risingMaximum } from './risingMaximum';
import { rollUpDiffers } from './rollUpDiffers';
import { senseAgainstTrend } from './senseAgainstTrend';
import { skippedCode } from './skippedCode';
import { tinyActual } from './tinyActual';
import { unitWithTwoNames } from './unitWithTwoNames';
import { unsteadyTarget } from './unsteadyTarget';
import { unverifiable } from './unverifiable';
import { zeroTarget } from './zeroTarget';
import type { Rule } from './rule';

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
  'sentido-contra-tendencia': senseAgainstTrend,
  'valor-obtenido-infimo': tinyActual,
  'valor-obtenido-excesivo': excessiveActual,
  'valor-igual-al-logro': actualEqualsTarget,
  'logro-esperado-retrocede': unsteadyTarget,
  'porcentaje-sobre-cien': percentOverHundred,
  'parametro-contradice-nombre': parameterAgainstName,
  'accion-nombre-repetido': repeatedActionName,
  'unidad-con-dos-nombres': unitWithTwoNames,
  'nombre-con-dos-codigos': nameWithTwoCodes,
  'nombre-casi-igual': nearlyEqualUnits,
  'nombre-difiere-en-tildes': accentsOnly,
  'relevancia-faltante': missingRelevance,
  'sentido-por-confirmar': doubtfulSense,
  'agregacion-incompatible': incompatibleAggregation,
  'indicador-nombre-repetido': repeatedIndicatorName,
  'accion-sin-objetivo': actionWithoutObjective,
  'codigo-salteado': skippedCode,
  'avance-no-verificable': unverifiable,
  'maximo-a-mitad-de-anio': maximumAtMidYear,
  'unidad-faltante': missingUnit,
};
