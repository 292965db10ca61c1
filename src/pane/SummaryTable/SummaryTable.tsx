import type { SummaryRow } from '../../app/state';
import type { Limits } from '../../engine/limits';
import { BandBar, BandSwatch } from '../BandBar';
import { bandRange, BAND_WORDS, BANDS } from '../BandMark';
import { quantity } from '../words/quantity';
import { useSummaryTableStyles } from './SummaryTable.styles';

interface SummaryTableProps {
  readonly summary: readonly SummaryRow[];
  readonly limits: Limits;
}

/** The semaphore counts as the report's "Tabla Resumen", each row over its bar; the heading tells which pattern is which band. */
export function SummaryTable({ summary, limits }: SummaryTableProps) {
  const styles = useSummaryTableStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Semáforo por nivel de avance</caption>
      <thead>
        <tr>
          {BANDS.map((band) => (
            <th key={band} scope="col" title={bandRange(band, limits)}>
              <span className={styles.band}><BandSwatch band={band} /> {BAND_WORDS[band]}</span>
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
      <tr aria-hidden="true"><td colSpan={BANDS.length + 1} className={styles.bar}><BandBar counts={counts} /></td></tr>
      <tr>
        {BANDS.map((band) => <td key={band} className={counts[band] === 0 ? styles.none : styles.some}>{quantity(counts[band])}</td>)}
        <td className={styles.total}>{quantity(counts.total)}</td>
      </tr>
    </tbody>
  );
}
