import { evaluateAlone } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';
import { NOON } from '../gridWorkbook';

describe('date and time functions', () => {
  it.each<KnownResult>([
    { formula: '=DATE(2008,1,2)', gives: 39449, because: 'Microsoft, DATE' },
    { formula: '=DATE(108,1,2)=DATE(2008,1,2)', gives: true, because: 'Microsoft, DATE: years below 1900 count from there' },
    { formula: '=DATE(2008,14,2)=DATE(2009,2,2)', gives: true, because: 'Microsoft, DATE: months carry over' },
    { formula: '=DATE(2008,-3,2)=DATE(2007,9,2)', gives: true, because: 'Microsoft, DATE: also backwards' },
    { formula: '=DATE(2008,1,35)=DATE(2008,2,4)', gives: true, because: 'Microsoft, DATE: days carry over' },
    { formula: '=DATE(-1,1,1)', gives: '#NUM!', because: 'Microsoft, DATE: no negative years' },
    { formula: '=YEAR(45322)&MONTH(45322)&DAY(45322)', gives: '2024131', because: '31 January 2024' },
    { formula: '=YEAR("1/31/2024")', gives: 2024, because: 'text is read as a date' },
    { formula: '=DAY(-1)', gives: '#NUM!', because: 'there are no dates before 1900' },
    { formula: '=EDATE(DATE(2011,1,31),1)=DATE(2011,2,28)', gives: true, because: 'the last day of a shorter month' },
    { formula: '=EOMONTH(DATE(2011,1,1),1)=DATE(2011,2,28)', gives: true, because: 'Microsoft, EOMONTH' },
    { formula: '=EOMONTH(DATE(2011,1,1),-3)=DATE(2010,10,31)', gives: true, because: 'Microsoft, EOMONTH' },
    { formula: '=WEEKDAY(DATE(2008,2,14))', gives: 5, because: 'Microsoft, WEEKDAY: a Thursday' },
    { formula: '=WEEKDAY(DATE(2008,2,14),2)', gives: 4, because: 'Microsoft, WEEKDAY' },
    { formula: '=WEEKDAY(DATE(2008,2,14),3)', gives: 3, because: 'Microsoft, WEEKDAY' },
    { formula: '=WEEKDAY(1,4)', gives: '#NUM!', because: 'there is no such type' },
    { formula: '=WEEKNUM(DATE(2012,3,9))', gives: 10, because: 'Microsoft, WEEKNUM' },
    { formula: '=WEEKNUM(DATE(2012,3,9),2)', gives: 11, because: 'Microsoft, WEEKNUM' },
    { formula: '=ISOWEEKNUM(DATE(2012,3,9))', gives: 10, because: 'Microsoft, ISOWEEKNUM' },
    { formula: '=ISOWEEKNUM(DATE(2021,1,1))', gives: 53, because: 'the week of its Thursday, in 2020' },
    { formula: '=DAYS("3/15/2021","2/1/2021")', gives: 42, because: 'Microsoft, DAYS' },
    { formula: '=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', gives: 2, because: 'Microsoft, DATEDIF' },
    { formula: '=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', gives: 440, because: 'Microsoft, DATEDIF' },
    { formula: '=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', gives: 75, because: 'Microsoft, DATEDIF' },
    { formula: '=DATEDIF(DATE(2024,1,31),DATE(2024,3,1),"M")', gives: 1, because: 'whole months only' },
    { formula: '=DATEDIF(2,1,"D")', gives: '#NUM!', because: 'the start is later' },
    { formula: '=TIME(12,0,0)', gives: 0.5, because: 'Microsoft, TIME' },
    { formula: '=TIME(27,0,0)', gives: 0.125, because: 'Microsoft, TIME: hours go round' },
    { formula: '=HOUR(0.75)&":"&MINUTE(0.78125)&":"&SECOND(TIME(4,48,18))', gives: '18:45:18', because: 'parts of a time' },
    { formula: '=DATEVALUE("8/22/2011")', gives: 40777, because: 'Microsoft, DATEVALUE' },
    { formula: '=DATEVALUE("22-MAY-2011")', gives: 40685, because: 'Microsoft, DATEVALUE' },
    { formula: '=DATEVALUE("5-JUL")', gives: 45478, because: 'of this year, by the clock of the workbook' },
    { formula: '=DATEVALUE("5")', gives: '#VALUE!', because: 'a number is no date' },
    { formula: '=TIMEVALUE("2:24 AM")', gives: 0.1, because: 'Microsoft, TIMEVALUE' },
    { formula: '=TODAY()', gives: Math.floor(NOON), because: 'the day that the workbook says' },
    { formula: '=NOW()', gives: NOON, because: 'with its time' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});

describe('workdays and parts of years', () => {
  it.each<KnownResult>([
    { formula: '=NETWORKDAYS("10/1/2012","3/1/2013")', gives: 110, because: 'Microsoft, NETWORKDAYS' },
    { formula: '=NETWORKDAYS("10/1/2012","3/1/2013",DATE(2012,11,22))', gives: 109, because: 'Microsoft, NETWORKDAYS: a holiday' },
    { formula: '=NETWORKDAYS("3/1/2013","10/1/2012")', gives: -110, because: 'backwards it is negative' },
    { formula: '=TEXT(WORKDAY("10/1/2008",151),"m/d/yyyy")', gives: '4/30/2009', because: 'Microsoft, WORKDAY' },
    { formula: '=TEXT(WORKDAY("10/1/2008",151,{39778,39786,39834}),"m/d/yyyy")', gives: '5/5/2009', because: 'Microsoft, WORKDAY: three holidays' },
    { formula: '=WORKDAY(DATE(2024,1,8),-1)=DATE(2024,1,5)', gives: true, because: 'before a Monday comes a Friday' },
    { formula: '=DAYS360("1/30/2011","2/1/2011")', gives: 1, because: 'Microsoft, DAYS360' },
    { formula: '=DAYS360("1/1/2011","12/31/2011")', gives: 360, because: 'Microsoft, DAYS360' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012"),8)', gives: 0.58055556, because: 'Microsoft, YEARFRAC' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012",1),8)', gives: 0.57650273, because: 'Microsoft, YEARFRAC, basis 1' },
    { formula: '=ROUND(YEARFRAC("1/1/2012","7/30/2012",3),8)', gives: 0.57808219, because: 'Microsoft, YEARFRAC, basis 3' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});
