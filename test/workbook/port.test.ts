import { causeDetailOf } from '../../src/workbook/port';

const withStack = (stack: string): Error => Object.assign(new TypeError('S/ 1,200.00 is not a function'), { stack });

describe('causeOf', () => {
  it.each<{ error: unknown; says: string; because: string }>([
    { error: Object.assign(new Error('Range A1 "secreto"'), { code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values', statement: 'range.values = "secreto"' } }), says: 'AccessDenied en Range.values', because: 'Office tells code and place, and quotes the statement, which is left out' },
    { error: Object.assign(new Error('x'), { code: 'GeneralException' }), says: 'GeneralException', because: 'the connection gives no place' },
    { error: withStack('TypeError: secreto\n    at f (https://pei.example/carpeta/pane.4f1c.js:1:2345)'), says: 'TypeError en pane.4f1c.js:1:2345', because: 'Chromium writes the address of the file' },
    { error: withStack('f@https://pei.example/carpeta/pane.js:10:2'), says: 'TypeError en pane.js:10:2', because: 'Safari does too, in its own way' },
    { error: withStack(''), says: 'TypeError', because: 'a stack may be missing' },
    { error: 'secreto', says: 'desconocido', because: 'anything can be thrown' },
    { error: null, says: 'desconocido', because: 'anything can be thrown' },
  ])('says $says, as $because', ({ error, says }) => {
    expect(causeDetailOf(error)).toBe(says);
  });
});
