import fc from 'fast-check';
import type { BinaryOperator, FormulaNode } from '../../../../src/host/formula/parse/formulaNode';
import { parseFormula } from '../../../../src/host/formula/parse/parseFormula';
import { parsed } from '../parsed';
import { printFormula } from '../printFormula';

/** A formula with parentheses around every operation, to see how it was understood. */
function grouped(node: FormulaNode): string {
  switch (node.kind) {
    case 'binary':
      return `(${grouped(node.left)}${node.operator}${grouped(node.right)})`;
    case 'prefix':
      return `(${node.operator}${grouped(node.operand)})`;
    case 'percent':
      return `(${grouped(node.operand)}%)`;
    case 'call':
      return `${node.name}[${node.args.map(grouped).join('|')}]`;
    default:
      return printFormula(node);
  }
}

describe('parseFormula', () => {
  it.each([
    { formula: '=1+2*3', means: '(1+(2*3))', because: 'products bind tighter than sums' },
    { formula: '=-2^2', means: '((-2)^2)', because: 'the sign binds tighter than the power' },
    { formula: '=2^3^2', means: '((2^3)^2)', because: 'powers go from left to right' },
    { formula: '=-50%', means: '((-50)%)', because: 'the sign comes before the percent' },
    { formula: '=2^50%', means: '(2^(50%))', because: 'the percent binds tighter than the power' },
    { formula: '=2^-1', means: '(2^(-1))', because: 'an exponent may have a sign' },
    { formula: '=1-2-3', means: '((1-2)-3)', because: 'differences go from left to right' },
    { formula: '="a"&1+2', means: '("a"&(1+2))', because: 'sums bind tighter than joining' },
    { formula: '=1<2=TRUE', means: '((1<2)=TRUE)', because: 'comparisons go from left to right' },
    { formula: '=A1:B2 B1:C2', means: '(A1:B2 B1:C2)', because: 'a blank between references is their intersection' },
    { formula: '=SUM((A1,B2),3)', means: 'SUM[(A1,B2)|3]', because: 'a comma in parentheses joins references' },
    { formula: '=A1:INDEX(B:B,2)', means: '(A1:INDEX[B:B|2])', because: 'a range may end at a calculated cell' },
    { formula: '=IF(A1,,"x")', means: 'IF[A1||"x"]', because: 'an argument may be left out' },
    { formula: '=TODAY()', means: 'TODAY[]', because: 'there may be no arguments' },
    { formula: '=_xlfn.CONCAT(A1)', means: 'CONCAT[A1]', because: 'the prefix of young functions is no part of the name' },
    { formula: '=log10(A1)', means: 'LOG10[A1]', because: 'LOG10( is a function, LOG10 would be a cell' },
    { formula: '={1,"a";-2,#N/A}', means: '{1,"a";-2,#N/A}', because: 'arrays hold constants' },
    { formula: "='Hoja 1'!$A1+[1]Otra!B2", means: "('Hoja 1'!$A1+[1]Otra!B2)", because: 'sheets and other workbooks' },
    { formula: '=Tabla1[[#Headers],[Avance (%)]]', means: 'Tabla1[[#Headers],[Avance (%)]]', because: 'structured references' },
    { formula: '=SUM(Ene:Dic!A1)', means: 'SUM[Ene:Dic!A1]', because: 'a span of sheets' },
    { formula: '=B3:A1', means: 'A1:B3', because: 'corners are put in order' },
    { formula: '=A$3:$B1', means: 'A1:$B$3', because: 'each $ stays with its row or column' },
    { formula: '=tasa.año*2', means: '(tasa.año*2)', because: 'names may have any letters' },
    { formula: '= 1 + 2 ', means: '(1+2)', because: 'blanks do not count' },
    { formula: '=@A1:A9', means: '(@A1:A9)', because: 'the at sign asks for one cell' },
    { formula: '=1e-3%', means: '(0.001%)', because: 'numbers may have exponents' },
    { formula: '="a""b"', means: '"a""b"', because: 'a quote is doubled in text' },
  ])('reads $formula as $means: $because', ({ formula, means }) => {
    expect(grouped(parsed(formula))).toBe(means);
  });

  it.each([
    { formula: '=1+', at: 3, because: 'something is missing at the end' },
    { formula: '=(1+2', at: 5, because: 'a parenthesis is open' },
    { formula: '=1 2', at: 3, because: 'two numbers do not stand together' },
    { formula: '=SUM(1;2)', at: 6, because: 'arguments are separated by commas in en-US' },
    { formula: '="a', at: 1, because: 'a text is open' },
    { formula: '={1,2;3}', at: 8, because: 'the rows of an array are of one length' },
    { formula: '=1,5', at: 2, because: 'the decimal mark is a point' },
    { formula: '=A1)', at: 3, because: 'a parenthesis closes nothing' },
    { formula: '=Tabla1[x', at: 7, because: 'a bracket is open' },
    { formula: '=', at: 1, because: 'there is nothing' },
  ])('refuses $formula at $at: $because', ({ formula, at }) => {
    expect(parseFormula(formula)).toEqual({ ok: false, at });
  });

  it('reads a printed formula as the formula it was printed from', () => {
    fc.assert(
      fc.property(anyFormula, (node) => {
        const text = printFormula(node);
        expect({ text, node: parseFormula(text) }).toEqual({ text, node: { ok: true, node } });
      }),
      { numRuns: 300 },
    );
  });
});

const corner = fc.record({ row: fc.nat(1048575), column: fc.nat(16383), absoluteRow: fc.boolean(), absoluteColumn: fc.boolean() });
const sheet = fc.constantFrom(undefined, { first: 'Hoja1' }, { first: "Año d'or" }, { first: 'R1C1' }, { first: 'Ene', last: 'Dic' });
const reference = fc.tuple(corner, sheet).map(([cell, mark]): FormulaNode => ({
  kind: 'reference',
  reference: { shape: 'cell', start: cell, end: cell, ...(mark === undefined ? {} : { sheet: mark }) },
}));
const constant = fc.oneof(
  fc.nat().map((value) => value),
  fc.double({ min: 0, max: 1e20, noNaN: true }).map((value) => value + 0),
  fc.string(),
  fc.boolean(),
);
const operators = fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>=');

const { node: anyFormula } = fc.letrec<{ node: FormulaNode; leaf: FormulaNode }>((tie) => ({
  leaf: fc.oneof(
    constant.map((value): FormulaNode => ({ kind: 'constant', value })),
    reference,
    fc.constantFrom<FormulaNode>({ kind: 'name', name: 'tasa' }, { kind: 'structured', table: 'T', inside: '[#All],[x y]' }),
  ),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constant('binary' as const), operator: operators, left: tie('node'), right: tie('node') }),
    fc.record({ kind: fc.constant('prefix' as const), operator: fc.constantFrom('-' as const, '+' as const), operand: tie('node') }),
    fc.record({ kind: fc.constant('percent' as const), operand: tie('node') }),
    fc.record({ kind: fc.constant('call' as const), name: fc.constantFrom('SUM', 'IF', 'LOG10'), args: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
}));
