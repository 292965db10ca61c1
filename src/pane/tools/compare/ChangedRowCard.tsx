import type { ChangedItem, ChangedRow } from '../../../app/compare/comparison';
import { BAND_WORDS, BANDS } from '../../../engine/method/bands';
import type { Place } from '../../../workbook/cells/observation';
import { BandMark } from '../../parts/bands/BandMark';
import { PlaceLink } from '../../parts/controls/PlaceLink';
import { useCompareStyles } from './CompareTool.styles';

interface ChangedRowCardProps {
  readonly row: ChangedRow;
  readonly goTo: (place: Place) => void;
}

/** What differs of an OEI, AEI or indicator, a line each with its cell. */
export function ChangedRowCard({ row: { code, name, items }, goTo }: ChangedRowCardProps) {
  const styles = useCompareStyles();
  return (
    <article className={styles.card} aria-label={code}>
      <p className={styles.name}><strong>{code}</strong> {name}</p>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.what} className={styles.item}>
            <span className={styles.what}>{item.what}{item.was === '' || item.is === '' ? '' : ': '}<Values item={item} /></span>
            {item.place !== null && <PlaceLink place={item.place} goTo={goTo} />}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The value before and now; of a colour its mark, of what appeared or is gone nothing but the words. */
function Values({ item: { group, was, is } }: { readonly item: ChangedItem }) {
  const styles = useCompareStyles();
  if (group === 'presence') return null;
  const [from, to] = group === 'colour' ? [mark(was), mark(is)] : [<span key="was">{was}</span>, <strong key="is">{is}</strong>];
  return <span className={styles.values}>{from}<span aria-label="pasa a"> → </span>{to}</span>;
}

function mark(words: string) {
  const band = BANDS.find((one) => BAND_WORDS[one] === words);
  return band === undefined ? words : <BandMark band={band} />;
}
