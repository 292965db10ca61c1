import { groupObservations } from '../../../src/app/groupObservations';
import { findingKeys } from '../../../src/app/review/findingKeys';
import { reviewOf } from '../../../src/app/review/reviewOf';
import { cellsOf } from '../../helpers/cellsOf';
import { findingsIn } from '../../helpers/findingsIn';

const { reading, findings } = findingsIn(cellsOf('pei-jlbr-2024-impreso.xlsx'));
const groups = groupObservations(findings);
const ofCode = (code: string) => findings.filter((one) => one.code === code);
const keysOf = (code: string) => findingKeys(reading.layout, ofCode(code));

describe('reviewOf', () => {
  it('shows everything while nothing is ignored', () => {
    expect(reviewOf(groups, reading.layout, {})).toEqual({ shown: groups, ignored: [], shownCount: findings.length, ignoredCount: 0 });
  });

  it('sets apart what is ignored and leaves the rest in its order', () => {
    const [first = ''] = keysOf('maximo-permisible-creciente');
    const review = reviewOf(groups, reading.layout, { 'maximo-permisible-creciente': first });
    expect(review.ignored.map(({ code, items }) => [code, items.length])).toEqual([['maximo-permisible-creciente', 1]]);
    expect(review.shown.map(({ code }) => code)).toEqual(groups.map(({ code }) => code));
    expect([review.shownCount, review.ignoredCount]).toEqual([findings.length - 1, 1]);
    expect(review.shown.find(({ code }) => code === 'maximo-permisible-creciente')?.items).toEqual(ofCode('maximo-permisible-creciente').slice(1));
  });

  it('shows no group without anything left in it', () => {
    const review = reviewOf(groups, reading.layout, { 'avance-impreso-sobre-tope': keysOf('avance-impreso-sobre-tope').join(' ') });
    expect(review.shown.map(({ code }) => code)).not.toContain('avance-impreso-sobre-tope');
  });

  it('minds no keys of findings that are gone', () => {
    expect(reviewOf(groups, reading.layout, { 'avance-impreso-sobre-tope': 'zzz', 'otra-regla': 'abc' }).ignoredCount).toBe(0);
  });
});
