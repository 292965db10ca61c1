import type { SummaryRow } from '../../app/state';
import { BandBar } from '../BandBar';
import { BAND_RANGES, BAND_WORDS, BANDS, BandShape } from '../BandMark';
import { quantity } from '../words/quantity';
import { useSummaryTableStyles } from './SummaryTable.styles';

/** The semaphore counts as the report's "Tabla Resumen", each row over its bar. */
export function SummaryTable({ summary }: { readonly summary: readonly SummaryRow[] }) {
  const styles = useSummaryTableStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Semáforo por nivel de avance</caption>
      <thead>
        <tr>
          {BANDS.map((band) => (
            <th key={band} scope="col" title={BAND_RANGES[band]}>
              <span className={styles.band}><BandShape band={band} /> {BAND_WORDS[band]}</span>
            </th>
          ))}
          <th scope="col">Total</th>
        </tr>
      </thead>
      {summary.map((row) => <SummaryRows key={row.label} row={row} />)}
    </table>
  );
}

function SummaryRows({ row: { label, counts } }: { readonly row: SummaryRow }) {
  const styles = useSummaryTableStyles();
  return (
    <tbody>
      <tr><th scope="rowgroup" colSpan={BANDS.length + 1} className={styles.label}>{label}</th></tr>
      <tr>
        {BANDS.map((band) => <td key={band} className={counts[band] === 0 ? styles.none : styles.some}>{quantity(counts[band])}</td>)}
        <td className={styles.total}>{quantity(counts.total)}</td>
      </tr>
      <tr aria-hidden="true"><td colSpan={BANDS.length + 1} className={styles.bar}><BandBar counts={counts} /></td></tr>
    </tbody>
  );
}
