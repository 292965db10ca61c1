import { isCellError } from '../../format/cellValue';
import type { CellError, CellValue } from '../../format/cellValue';
import { toBoolean, toWhole } from '../evaluate/coerce';
import { compareValues } from '../evaluate/compareValues';
import { dereference, valueOf } from '../evaluate/evaluationContext';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import { isArray, isSingle, mapElements } from '../evaluate/operand';
import type { Operand } from '../evaluate/operand';
import type { FormulaNode } from '../parse/formulaNode';
import { eachValue, ofNodes, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, RangeFunction } from './functionKinds';

type Nodes = readonly FormulaNode[];

/** IF: evaluates only the chosen branch, both when the condition is an array. */
function choose(condition: FormulaNode, whenTrue: FormulaNode | undefined, whenFalse: FormulaNode | undefined, evaluation: EvaluationContext): Operand {
  const tested = valueOf(condition, evaluation);
  if (!isArray(tested)) {
    if (isCellError(tested)) return tested;
    const branch = toBoolean(tested) ? whenTrue : whenFalse;
    return branch === undefined ? toBoolean(tested) : evaluation.evaluate(branch, evaluation);
  }
  const yes = whenTrue === undefined ? true : valueOf(whenTrue, evaluation);
  const no = whenFalse === undefined ? false : valueOf(whenFalse, evaluation);
  return mapElements([tested, yes, no], ([test = null, one = null, other = null]) => (isCellError(test) ? test : toBoolean(test) ? one : other));
}

function ifs(args: Nodes, evaluation: EvaluationContext): Operand {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [condition, result] = [args[at], args[at + 1]];
    if (condition === undefined || result === undefined) break;
    const tested = valueOf(condition, evaluation);
    const single = isArray(tested) ? (tested.rows[0]?.[0] ?? null) : tested;
    if (isCellError(single)) return single;
    if (toBoolean(single)) return evaluation.evaluate(result, evaluation);
  }
  throw new FormulaFault('#N/A');
}

/** IFERROR and IFNA: the second argument where the first is an error that counts. */
const insteadOfError = (counts: (error: CellError) => boolean) => ([first, second]: Nodes, evaluation: EvaluationContext): Operand => {
  if (first === undefined || second === undefined) return null;
  const operand = evaluation.evaluate(first, evaluation);
  const value = dereference(operand, evaluation);
  const isFault = (single: CellValue) => isCellError(single) && counts(single);
  if (!isArray(value)) return isFault(value) ? evaluation.evaluate(second, evaluation) : (value ?? operand);
  return mapElements([value, valueOf(second, evaluation)], ([single = null, other = null]) => (isFault(single) ? other : single));
};

function switchCase([subject, ...cases]: Nodes, evaluation: EvaluationContext): Operand {
  if (subject === undefined) return null;
  const wanted = valueOf(subject, evaluation);
  if (!isSingle(wanted)) throw new FormulaFault('#VALUE!');
  if (isCellError(wanted)) return wanted;
  let at = 0;
  for (; at + 1 < cases.length; at += 2) {
    const [label, result] = [cases[at], cases[at + 1]];
    if (label === undefined || result === undefined) break;
    const value = valueOf(label, evaluation);
    if (isSingle(value) && compareValues(wanted, value) === 0) return evaluation.evaluate(result, evaluation);
  }
  const otherwise = cases[at];
  if (otherwise === undefined) throw new FormulaFault('#N/A');
  return evaluation.evaluate(otherwise, evaluation);
}

function pick([place, ...choices]: Nodes, evaluation: EvaluationContext): Operand {
  if (place === undefined) return null;
  const number = valueOf(place, evaluation);
  if (isArray(number)) {
    const values = choices.map((choice) => valueOf(choice, evaluation));
    return mapElements([number, ...values], ([single = null, ...options]) => {
      const chosen = options[toWhole(single) - 1];
      if (chosen === undefined) throw new FormulaFault('#VALUE!');
      return chosen;
    });
  }
  const choice = choices[toWhole(number) - 1];
  if (choice === undefined) throw new FormulaFault('#VALUE!');
  return evaluation.evaluate(choice, evaluation);
}

/** LET: pairs of name and value, each visible to the following arguments; the last argument is the result. */
function letNames(args: Nodes, evaluation: EvaluationContext): Operand {
  let inner = evaluation;
  for (let at = 0; at + 2 < args.length; at += 2) {
    const [name, value] = [args[at], args[at + 1]];
    if (name?.kind !== 'name' || name.sheet !== undefined || value === undefined) throw new FormulaFault('#NAME?');
    const locals = new Map(inner.locals ?? []);
    locals.set(name.name.toUpperCase(), inner.evaluate(value, inner));
    inner = { ...inner, locals };
  }
  const result = args[args.length - 1];
  if (result === undefined || args.length % 2 === 0) throw new FormulaFault('#VALUE!');
  return inner.evaluate(result, inner);
}

/** A function of the logical values of all arguments; text and blanks in cells are skipped, no value at all is `#VALUE!`. */
function ofLogicals(decide: (trues: number, all: number) => boolean): RangeFunction {
  return ofRanges((args, evaluation) => {
    let trues = 0;
    let all = 0;
    const count = (value: CellValue) => {
      all++;
      trues += toBoolean(value) ? 1 : 0;
    };
    for (const operand of args) {
      if (isSingle(operand)) count(operand);
      else
        eachValue([operand], evaluation, (value) => {
          if (value !== null && typeof value !== 'string') count(value);
        });
    }
    if (all === 0) throw new FormulaFault('#VALUE!');
    return decide(trues, all);
  }, 1, Infinity);
}

/** Logical functions. Source of each: Microsoft, "Logical functions (reference)". */
export const logicFunctions: FunctionTable = {
  IF: ofNodes(([condition, ...branches], evaluation) => (condition === undefined ? null : choose(condition, branches[0], branches[1], evaluation)), 2, 3),
  IFS: ofNodes(ifs, 2, Infinity),
  IFERROR: ofNodes(insteadOfError(() => true), 2),
  IFNA: ofNodes(insteadOfError(({ error }) => error === '#N/A'), 2),
  SWITCH: ofNodes(switchCase, 3, Infinity),
  CHOOSE: ofNodes(pick, 2, Infinity),
  LET: ofNodes(letNames, 3, Infinity),
  AND: ofLogicals((trues, all) => trues === all),
  OR: ofLogicals((trues) => trues > 0),
  XOR: ofLogicals((trues) => trues % 2 === 1),
  NOT: ofValues(([value = null]) => !toBoolean(value), 1),
  TRUE: ofValues(() => true, 0),
  FALSE: ofValues(() => false, 0),
};
