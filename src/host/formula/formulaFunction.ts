import type { FormulaFunction } from './functionKinds';
import { conditionalFunctions } from './functions/conditionalFunctions';
import { dateFunctions } from './functions/dateFunctions';
import { financeFunctions } from './functions/financeFunctions';
import { informationFunctions } from './functions/informationFunctions';
import { logicFunctions } from './functions/logicFunctions';
import { lookupFunctions } from './functions/lookupFunctions';
import { mathFunctions } from './functions/mathFunctions';
import { randomFunctions } from './functions/randomFunctions';
import { referenceFunctions } from './functions/referenceFunctions';
import { regressionFunctions } from './functions/regressionFunctions';
import { roundFunctions } from './functions/roundFunctions';
import { splitFunctions } from './functions/splitFunctions';
import { statisticFunctions } from './functions/statisticFunctions';
import { subtotalFunctions } from './functions/subtotalFunctions';
import { sumFunctions } from './functions/sumFunctions';
import { textFunctions } from './functions/textFunctions';
import { workdayFunctions } from './functions/workdayFunctions';

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
  ].flatMap((family) => Object.entries(family)),
);

/** The worksheet function of an English name in upper case; undefined when the host does not have it. */
export const formulaFunction = (name: string): FormulaFunction | undefined => FUNCTIONS.get(name);
