import { explainPolicies } from '../../engine/explain/explainPolicies';
import { periodId } from '../../engine/plan/periods';
import { cellAddress } from '../../workbook/cells/cellAddress';
import { fingerprint } from '../../workbook/cells/fingerprint';
import type { FindingRecord, PlanRecord, RedAction } from '../../workbook/consolidation/planRecord';
import { isDoubtful } from '../../workbook/find/tableLayout';
import { entityName } from '../../workbook/read/entityName';
import { unitsOf } from '../../workbook/ownSheets/summary/summaryTables';
import type { PreparedTable } from '../calculate/calculateTable';
import { groupObservations } from '../calculate/observations';
import { planSheetsName, tablesOf } from '../calculate/readTables';
import { alertsOf } from '../reports/makeAlerts';
import { alertRulesOf } from '../reports/ownSheetSettings';
import { ignoredAmong, ignoredOf, reviewedTable } from '../review/ignoredFindings';

/**
 * What a consolidation keeps of a plan that was calculated in a period.
 *
 * @param file name of its file; '' for the open workbook
 */
export function planRecord(prepared: PreparedTable, file: string): PlanRecord {
  const { reading, calculation: { evaluation } } = prepared;
  const { plan } = reading;
  const { actions, actionIndicators, objectives, objectiveIndicators } = evaluation.summary;
  return {
    file,
    sheet: planSheetsName(reading),
    entity: tablesOf(reading).map(({ layout }) => entityName(layout)).find((name) => name !== '') ?? '',
    plan: plan.letters.plan,
    period: periodId(evaluation.period),
    mean: evaluation.actionsMean,
    actions, actionIndicators, objectives, objectiveIndicators,
    findings: findingRecords(prepared),
    ...alertCounts(prepared),
    red: redActions(prepared),
    print: fingerprint(JSON.stringify([plan.columns.codes, plan.columns.names, evaluation.columns.indicators.progress.join()])),
    doubts: tablesOf(reading).reduce((sum, { layout }) => sum + layout.columns.filter(isDoubtful).length, 0),
    rules: explainPolicies(evaluation.policies),
  };
}

function findingRecords({ read, reading, calculation: { observations } }: PreparedTable): readonly FindingRecord[] {
  const ignored = ignoredAmong(reviewedTable(reading), observations, ignoredOf(read.workbook.settings));
  return groupObservations(observations.filter((one) => !ignored.has(one)), reading.plan.letters).map(({ title, severity, items }) => ({
    title, severity, count: items.length, cell: items[0] === undefined ? '' : cellAddress(items[0].place),
  }));
}

function alertCounts({ read, reading, calculation: { evaluation } }: PreparedTable): Pick<PlanRecord, 'alerts' | 'withoutCause'> {
  const { due, rows } = alertsOf(read, reading, evaluation, { rules: alertRulesOf(read.workbook), choices: {} });
  const caused = new Set(rows.flatMap(({ code, cause }) => (cause.trim() === '' ? [] : [code])));
  return { alerts: due.length, withoutCause: due.filter(({ code }) => !caused.has(code)).length };
}

const redActions = ({ reading: { plan }, calculation: { evaluation } }: PreparedTable): readonly RedAction[] =>
  plan.actions.flatMap((action, at) => {
    const { progress = null, band = 'nd' } = evaluation.actions[at] ?? {};
    return band !== 'red' || progress === null ? [] : [{ code: action.code, name: action.name, units: unitsOf(plan, action), progress }];
  });
