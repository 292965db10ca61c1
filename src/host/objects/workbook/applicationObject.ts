import type { CalculationMode, Iteration } from '../../model/workbook';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanValue, enumValue, numberValue } from '../args';
import type { WorkbookSession } from '../workbookSession';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const numberFormatObject = defineClass<WorkbookSession>({
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const dateFormatObject = defineClass<WorkbookSession>({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, mmmm d, yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss AM/PM' },
    ShortDatePattern: { get: () => 'm/d/yyyy' },
    TimeSeparator: { get: () => ':' },
  },
});

const cultureObject = defineClass<WorkbookSession>({
  name: 'CultureInfo',
  properties: { Name: { get: () => 'en-US' } },
  navigation: { NumberFormat: numberFormatObject, DatetimeFormat: dateFormatObject },
});

/** Changes settings of iterative calculation. */
const iterate = (session: WorkbookSession, changes: Partial<Iteration>): void => {
  const workbook = session.beginEdit();
  workbook.iteration = { ...workbook.iteration, ...changes };
};

const MOST_ITERATIONS = 32_767;

const iterationObject = defineClass<WorkbookSession>({
  name: 'IterativeCalculation',
  properties: {
    Enabled: { get: ({ workbook }) => workbook.iteration.enabled, set: (session, value) => iterate(session, { enabled: booleanValue(value) }) },
    MaxIteration: {
      get: ({ workbook }) => workbook.iteration.maxIteration,
      set: (session, value) => {
        const maxIteration = numberValue(value);
        if (!Number.isInteger(maxIteration) || maxIteration < 1 || maxIteration > MOST_ITERATIONS) throw invalidArgument();
        iterate(session, { maxIteration });
      },
    },
    MaxChange: {
      get: ({ workbook }) => workbook.iteration.maxChange,
      set: (session, value) => {
        const maxChange = numberValue(value);
        if (maxChange < 0) throw invalidArgument();
        iterate(session, { maxChange });
      },
    },
  },
});

const applicationClass: ObjectClass<WorkbookSession> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: (session, value) => {
        session.calculation.recalculate();
        session.beginEdit().calculationMode = enumValue(value, MODES);
      },
    },
    CalculationState: { get: ({ calculation }) => (calculation.isPending ? 'Pending' : 'Done') },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: cultureObject, IterativeCalculation: iterationObject },
  methods: {
    Calculate: (session) => session.calculation.recalculateAll(),
    SuspendApiCalculationUntilNextSync: (session) => {
      session.calculation.isSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** `workbook.application`: an Excel in English (United States). */
export const applicationObject = defineClass(applicationClass);
