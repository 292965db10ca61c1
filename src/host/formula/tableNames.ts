import { sameName } from './reference';
import { rewriteFormula } from './rewriteFormula';
import { renamedColumn, renamedTable, withoutTable, withTable } from './structuredText';

const onStructured = (formula: string, change: (text: string) => string): string =>
  (formula.includes('[') ? rewriteFormula(formula, (token) => (token.kind === 'structured' ? change(token.text) : undefined)) : formula);

/**
 * A formula with the name of its own table spelled out, so that it means the same wherever it goes.
 *
 * @param table the table that the formula's cell stands in
 * @example qualifyTable('=[@VO]/SUM([VO])', 'Plan') // '=Plan[@VO]/SUM(Plan[VO])'
 */
export const qualifyTable = (formula: string, table: string): string => onStructured(formula, (text) => withTable(text, table));

/** A formula as Excel shows it inside the table `table`; the reverse of {@link qualifyTable}. */
export const shortenTable = (formula: string, table: string): string => onStructured(formula, (text) => withoutTable(text, table));

/**
 * A formula after a table got another name.
 *
 * @example renameTableInFormula('=SUM(Plan[VO])+ROWS(Plan)', 'Plan', 'Metas') // '=SUM(Metas[VO])+ROWS(Metas)'
 */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'structured') return renamedTable(token.text, from, to);
    return token.kind === 'name' && token.sheet === undefined && sameName(token.name, from) ? to : undefined;
  });
}

/**
 * A formula after a column of a table got another name.
 *
 * @example renameColumnInFormula('=SUM(Plan[VO])', 'Plan', 'VO', 'Valor [S/]') // "=SUM(Plan[Valor '[S/']])"
 */
export const renameColumnInFormula = (formula: string, table: string, from: string, to: string): string =>
  onStructured(formula, (text) => renamedColumn(text, table, from, to));
