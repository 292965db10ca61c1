import { makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryRow } from '../../../app/result/outcome';
import { BAND_WORDS, BANDS } from '../../../engine/method/bands';
import type { Limits } from '../../../engine/method/bands';
import { formatCount } from '../../../engine/text/format';
import { BandBar, BandSwatch } from '../../parts/bands/BandBar';
import { bandRange } from '../../parts/bands/bandRange';

interface SummaryTableProps {
  readonly summary: readonly SummaryRow[];
  readonly limits: Limits;
}

/** The semaphore counts as in the report's "Tabla Resumen", each row under a bar; the header is the legend of the patterns. */
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
        {BANDS.map((band) => <td key={band} className={counts[band] === 0 ? styles.none : styles.some}>{formatCount(counts[band])}</td>)}
        <td className={styles.total}>{formatCount(counts.total)}</td>
      </tr>
    </tbody>
  );
}

const useSummaryTableStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    '& thead th': {
      padding: `${tokens.spacingVerticalXS} 0`,
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
    },
    '& td': { padding: 0 },
  },
  caption: {
    paddingBottom: tokens.spacingVerticalXS,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
  },
  band: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', columnGap: '3px' },
  label: {
    paddingTop: tokens.spacingVerticalS,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  some: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  none: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, color: tokens.colorNeutralForeground3 },
  total: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, color: tokens.colorNeutralForeground2 },
  bar: { paddingTop: tokens.spacingVerticalXXS },
});
