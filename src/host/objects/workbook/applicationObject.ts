import type { CalculationMode } from '../../model/workbook';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { enumValue } from '../args';
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
  navigation: { CultureInfo: cultureObject },
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
