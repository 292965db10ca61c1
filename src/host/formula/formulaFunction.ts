import type { FormulaFunction } from './functionKinds';
import { conditionalFunctions } from './functions/conditionalFunctions';
import { dateFunctions } from './functions/dateFunctions';
import { informationFunctions } from './functions/informationFunctions';
import { logicFunctions } from './functions/logicFunctions';
import { lookupFunctions } from './functions/lookupFunctions';
import { mathFunctions } from './functions/mathFunctions';
import { referenceFunctions } from './functions/referenceFunctions';
import { roundFunctions } from './functions/roundFunctions';
import { statisticFunctions } from './functions/statisticFunctions';
import { subtotalFunctions } from './functions/subtotalFunctions';
import { sumFunctions } from './functions/sumFunctions';
import { textFunctions } from './functions/textFunctions';

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
  ].flatMap((family) => Object.entries(family)),
);

/** The worksheet function of an English name in upper case; undefined when the host does not have it. */
export const formulaFunction = (name: string): FormulaFunction | undefined => FUNCTIONS.get(name);
