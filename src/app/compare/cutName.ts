import { foldText } from '../../engine/text/names';
import { monthName } from '../../engine/text/words';
import { isMonth, monthOf } from '../../workbook/find/periods/months';
import type { OtherBook } from '../otherBooks/otherBook';

/** A day of the calendar. */
interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Year first, day first, and in words, as they are written in the names of files. */
const YEAR_FIRST = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const DAY_FIRST = /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ](20\d\d)(?!\d)/;
const RUN_TOGETHER = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d\d)(?!\d)/;
const IN_WORDS = /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ]?(?:de[-_. ])?([a-z]+)(?:[-_. ](?:del?[-_. ])?(20\d\d)(?!\d))?/g;

/**
 * What a cut is called: by the day in the name of its file, else the day it was last saved, else the name itself. A name outlasts the saving of
 * a copy, so that it comes first.
 *
 * @param year of the period that is compared: not said again
 * @example cutName({ name: 'PEI al 10-07-2024.xlsx', savedOn: '2024-11-02' }, 2024) // 'corte del 10 de julio'
 * @example cutName({ name: 'PEI final.xlsx', savedOn: null }, 2024) // 'libro «PEI final.xlsx»'
 */
export function cutName({ name, savedOn }: Pick<OtherBook, 'name' | 'savedOn'>, year: number): string {
  const day = dayIn(name) ?? (savedOn === null ? null : dayIn(savedOn));
  return day === null ? `libro «${name}»` : `corte del ${day.day} de ${monthName(day.month)}${day.year === null || day.year === year ? '' : ` de ${day.year}`}`;
}

function dayIn(text: string): Day | null {
  const folded = foldText(text);
  const numbers = (found: RegExpExecArray | null, year: number, month: number, day: number): Day | null =>
    (found === null ? null : { year: Number(found[year]), month: Number(found[month]), day: Number(found[day]) });
  return numbers(YEAR_FIRST.exec(folded), 1, 2, 3) ?? numbers(DAY_FIRST.exec(folded), 3, 2, 1) ?? numbers(RUN_TOGETHER.exec(folded), 3, 2, 1) ?? dayInWords(folded);
}

function dayInWords(folded: string): Day | null {
  for (const [, day, word = '', year] of folded.matchAll(IN_WORDS)) {
    if (isMonth(word)) return { year: year === undefined ? null : Number(year), month: monthOf([word]) ?? 1, day: Number(day) };
  }
  return null;
}
