/** The languages of month and day names; other languages of a format fall back to English. */
export type DateLanguage = 'en' | 'es' | 'es-PE';

interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const words = (list: string): readonly string[] => list.split(' ');

const SPANISH: DateNames = {
  months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  shortMonths: words('ene feb mar abr may jun jul ago sep oct nov dic'),
  days: words('domingo lunes martes miércoles jueves viernes sábado'),
  shortDays: words('dom lun mar mié jue vie sáb'),
};

/** Month and day names by language, Sunday first. Peru spells setiembre without p (CLDR, es-PE). */
export const dateNames: Readonly<Record<DateLanguage, DateNames>> = {
  en: {
    months: words('January February March April May June July August September October November December'),
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    days: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    shortDays: words('Sun Mon Tue Wed Thu Fri Sat'),
  },
  es: SPANISH,
  'es-PE': {
    ...SPANISH,
    months: SPANISH.months.map((month) => month.replace('septiembre', 'setiembre')),
    shortMonths: SPANISH.shortMonths.map((month) => month.replace('sep', 'set')),
  },
};

const PERU = 0x280a;
const SPANISH_PRIMARY = 0x0a;

/**
 * The language of a locale in a format: a hexadecimal LCID ("280A", "F800") or a tag ("es-PE").
 *
 * - Source: [MS-LCID]: the low ten bits of an LCID are the language, 0x0A is Spanish, 0x280A is es-PE.
 */
export function languageOfLocale(mark: string): DateLanguage {
  if (/^es\b/i.test(mark)) return /^es-PE\b/i.test(mark) ? 'es-PE' : 'es';
  if (!/^[0-9a-f]+$/i.test(mark)) return 'en';
  const lcid = Number.parseInt(mark, 16) & 0xffff;
  if (lcid === PERU) return 'es-PE';
  return (lcid & 0x3ff) === SPANISH_PRIMARY ? 'es' : 'en';
}
