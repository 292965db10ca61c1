import type { Chart } from '../../../host/model/chart';
import type { Workbook } from '../../../host/model/workbook';
import { chartBars } from './chartBars';
import { chartPlot } from './chartPlot';
import { useChartStyles } from './ChartPicture.styles';

interface ChartPictureProps {
  readonly workbook: Workbook;
  readonly chart: Chart;
  /** Pixels from the corner of the sheet's cells, and pixels to a point. */
  readonly corner: { readonly top: number; readonly left: number };
  readonly scale: number;
}

/** A chart where it stands on the sheet: bars and columns are drawn, other kinds are named. */
export function ChartPicture({ workbook, chart, corner, scale }: ChartPictureProps) {
  const styles = useChartStyles();
  const plot = chartPlot(workbook, chart);
  const box = { top: corner.top + chart.top * scale, left: corner.left + chart.left * scale, width: chart.width * scale, height: chart.height * scale };
  const title = chart.title.text === '' ? chart.name : chart.title.text;
  return (
    <figure className={styles.frame} style={box} aria-label={`Gráfico: ${title}`}>
      {plot === null ? <span className={styles.named}>{`Gráfico «${title}»: se ve en Excel`}</span> : (
        <>
          {plot.title !== '' && <figcaption className={styles.title}>{plot.title}</figcaption>}
          <svg className={styles.plot} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            {chartBars(plot).map(({ key, color, left, top, width, height }) => (
              <rect key={key} x={left} y={top} width={width} height={height} fill={color} />
            ))}
          </svg>
          <div className={styles.words} aria-hidden>
            {chartBars(plot).filter(({ label }) => label !== '').map(({ key, label, left, top, width, height }) => (
              <span key={key} className={styles.label} style={{ left: `${left + width / 2}%`, top: `${top + height / 2}%` }}>{label}</span>
            ))}
            {plot.categories.map((category, at) => (
              <span key={category} className={plot.isFlat ? styles.rowName : styles.columnName} style={nameAt(at, plot.categories.length, plot.isFlat)}>{category}</span>
            ))}
          </div>
          {plot.hasLegend && (
            <ul className={styles.legend}>
              {plot.series.map(({ name, color }) => <li key={name}><i className={styles.mark} style={{ backgroundColor: color }} />{name}</li>)}
            </ul>
          )}
        </>
      )}
    </figure>
  );
}

/** The middle of a category's share of the plot, in percent. */
function nameAt(at: number, count: number, isFlat: boolean) {
  const middle = `${((at + 0.5) / count) * 100}%`;
  return isFlat ? { top: middle } : { left: middle };
}
