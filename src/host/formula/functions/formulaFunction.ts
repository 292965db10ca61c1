import { arrayFunctions } from './arrays/arrayFunctions';
import { spillFunctions } from './arrays/spillFunctions';
import { conditionalFunctions } from './conditionalFunctions';
import { dateFunctions, workdayFunctions } from './dateFunctions';
import { financeFunctions } from './financeFunctions';
import type { FormulaFunction } from './functionKinds';
import { informationFunctions } from './informationFunctions';
import { logicFunctions } from './logicFunctions';
import { lookupFunctions } from './lookupFunctions';
import { mathFunctions, randomFunctions, roundFunctions } from './mathFunctions';
import { referenceFunctions } from './referenceFunctions';
import { splitFunctions } from './splitFunctions';
import { regressionFunctions, statisticFunctions } from './statisticFunctions';
import { subtotalFunctions, sumFunctions } from './sumFunctions';
import { textFunctions } from './textFunctions';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [
    sumFunctions,
    mathFunctions,
    roundFunctions,
    statisticFunctions,
    conditionalFunctions,
    logicFunctions,
    informationFunctions,
    lookupFunctions,
    referenceFunctions,
    textFunctions,
    dateFunctions,
    subtotalFunctions,
    financeFunctions,
    randomFunctions,
    regressionFunctions,
    splitFunctions,
    workdayFunctions,
    arrayFunctions,
    spillFunctions,
  ].flatMap((family) => Object.entries(family)),
);

/** Whether a function (its name in upper case) takes numbers for days, or gives days as numbers. */
export const readsDays = (name: string): boolean => name in dateFunctions || name in workdayFunctions || name === 'TEXT';

/** The worksheet function of an English name in upper case; undefined when the host has no such function. */
export const formulaFunction = (name: string): FormulaFunction | undefined => FUNCTIONS.get(name);
