import type { CalculationMode } from '../../model/workbook';
import type { ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { word } from '../args';
import type { Session } from '../session';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const numberFormatObject = defineClass<Session>({
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const dateFormatObject = defineClass<Session>({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => 'dddd, mmmm d, yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss AM/PM' },
    ShortDatePattern: { get: () => 'm/d/yyyy' },
    TimeSeparator: { get: () => ':' },
  },
});

const cultureObject = defineClass<Session>({
  name: 'CultureInfo',
  properties: { Name: { get: () => 'en-US' } },
  navigation: { NumberFormat: numberFormatObject, DatetimeFormat: dateFormatObject },
});

const applicationClass: ObjectClass<Session> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: (session, value) => {
        session.calculate();
        session.beginEdit().calculationMode = word(value, MODES);
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: cultureObject },
  methods: {
    Calculate: (session) => session.calculateNow(),
    SuspendApiCalculationUntilNextSync: (session) => {
      session.isCalculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** `workbook.application`: an Excel in English (United States). */
export const applicationObject = defineClass(applicationClass);
