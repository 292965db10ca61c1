import { makeStyles } from '@fluentui/react-components';
import type { Chart, Workbook } from '../../../host';
import { chartBars, chartPlot } from './chartPlot';

interface ChartPictureProps {
  readonly workbook: Workbook;
  readonly chart: Chart;
  /** Pixels from the corner of the sheet's cells, and pixels to a point. */
  readonly corner: { readonly top: number; readonly left: number };
  readonly scale: number;
}

/** A chart at its place on the sheet: bars and columns are drawn, other types show their name. */
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
            {plot.lines.map(({ name, color, values: [at = 0] }) => (
              <line key={name} x1={0} x2={100} y1={100 - (at / plot.largest) * 100} y2={100 - (at / plot.largest) * 100} stroke={color} strokeWidth={1} vectorEffect="non-scaling-stroke" />
            ))}
          </svg>
          <div className={styles.words} aria-hidden>
            {chartBars(plot).filter(({ label }) => label !== '').map(({ key, label, ink, left, top, width, height }) => (
              <span key={key} className={styles.label} style={{ left: `${left + width / 2}%`, top: `${top + height / 2}%`, ...(ink !== null && { color: ink, backgroundColor: 'transparent' }) }}>{label}</span>
            ))}
            {plot.categories.map((category, at) => (
              <span key={category} className={plot.isFlat ? styles.rowName : styles.columnName} style={nameAt(at, plot.categories.length, plot.isFlat)}>{category}</span>
            ))}
          </div>
          {plot.hasLegend && (
            <ul className={styles.legend}>
              {[...plot.series, ...plot.lines].map(({ name, color }) => <li key={name}><i className={styles.mark} style={{ backgroundColor: color }} />{name}</li>)}
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

/** Text colour on the sheet, which is white in every theme. */
const INK = '#404040';
const NAMES = '30%';
const MARGIN = '12px';

const useChartStyles = makeStyles({
  frame: {
    position: 'absolute', zIndex: 1, margin: 0, boxSizing: 'border-box', overflow: 'hidden', pointerEvents: 'none',
    backgroundColor: '#ffffff', border: '1px solid #d9d9d9', color: INK, fontFamily: 'Calibri, Carlito, sans-serif', fontSize: '12px',
  },
  title: { position: 'absolute', top: '6px', left: 0, right: 0, textAlign: 'center', fontSize: '15px', fontWeight: 600 },
  named: { position: 'absolute', top: '50%', left: 0, right: 0, textAlign: 'center' },
  plot: { position: 'absolute', top: '32px', left: NAMES, right: MARGIN, bottom: '34px', width: `calc(70% - ${MARGIN})`, height: 'calc(100% - 66px)' },
  words: { position: 'absolute', top: '32px', left: NAMES, right: MARGIN, bottom: '34px' },
  label: { position: 'absolute', transform: 'translate(-50%, -50%)', padding: '0 3px', borderRadius: '2px', backgroundColor: '#ffffffcc', lineHeight: 1.2 },
  rowName: { position: 'absolute', right: 'calc(100% + 8px)', transform: 'translateY(-50%)', whiteSpace: 'nowrap' },
  columnName: { position: 'absolute', top: '100%', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  legend: {
    position: 'absolute', left: 0, right: 0, bottom: '6px', display: 'flex', justifyContent: 'center', columnGap: '16px', margin: 0, padding: 0,
    listStyleType: 'none',
  },
  mark: { display: 'inline-block', width: '9px', height: '9px', marginRight: '5px' },
});
