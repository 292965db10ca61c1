import { useId } from 'react';
import { bandOf } from '../../engine/bandOf';
import type { Band } from '../../engine/evaluation';
import { formatPercent, formatPlain } from '../../engine/formatPercent';
import type { Limits } from '../../engine/limits';
import { BandPatterns, patternId } from '../BandBar';
import { BAND_WORDS, BandMark } from '../BandMark';
import { dialPoint, ringPiece } from './gaugeArc';
import { useGaugeStyles } from './Gauge.styles';

const INNER = 66;
const OUTER = 84;
const DIAL: readonly Band[] = ['red', 'amber', 'green'];

interface GaugeProps {
  /** Percent points as printed; null is ND. */
  readonly progress: number | null;
  readonly limits: Limits;
}

/** A progress on a half dial with the three bands of the limits in force; the figure stands under the needle. */
export function Gauge({ progress, limits }: GaugeProps) {
  const styles = useGaugeStyles();
  const band = bandOf(progress, limits);
  const figure = progress === null ? 'ND' : `${formatPercent(progress)} %`;
  return (
    <div className={styles.root}>
      <Dial progress={progress} limits={limits} words={`Medidor: ${figure}${progress === null ? '' : `, ${BAND_WORDS[band]}`}`} />
      <div className={styles.inside}>
        <span className={styles.figure}>{figure}</span>
        {progress !== null && <BandMark band={band} />}
      </div>
    </div>
  );
}

function Dial({ progress, limits: { amberFrom, greenFrom }, words }: GaugeProps & { readonly words: string }) {
  const styles = useGaugeStyles();
  const id = useId();
  const edges = [0, amberFrom, greenFrom, 100];
  return (
    <svg className={styles.dial} viewBox="0 0 200 116" role="img" aria-label={words}>
      <BandPatterns id={id} bands={DIAL} />
      {DIAL.map((band, at) => (
        <path key={band} d={ringPiece(edges[at] ?? 0, edges[at + 1] ?? 0, INNER, OUTER)} fill={`url(#${patternId(id, band)})`} strokeWidth="1.5" className={styles.gap} />
      ))}
      {edges.map((edge) => <ScaleMark key={edge} edge={edge} />)}
      {progress !== null && <Needle progress={progress} />}
    </svg>
  );
}

/** A limit's number outside the ring; those of the ends stand under it. */
function ScaleMark({ edge }: { readonly edge: number }) {
  const styles = useGaugeStyles();
  const isEnd = edge === 0 || edge === 100;
  const { x, y } = dialPoint(edge, isEnd ? (INNER + OUTER) / 2 : OUTER + 9);
  return <text x={x} y={isEnd ? y + 12 : y + 3} textAnchor="middle" className={styles.scale}>{formatPlain(edge)}</text>;
}

/** A pointer from inside the dial onto the ring. */
function Needle({ progress }: { readonly progress: number }) {
  const styles = useGaugeStyles();
  const turn = (Math.min(100, Math.max(0, progress)) / 100) * 180 - 90;
  return <path d={`M100 ${100 - OUTER + 4} 105 ${100 - INNER + 7} 95 ${100 - INNER + 7}Z`} transform={`rotate(${turn} 100 100)`} strokeWidth="1.5" strokeLinejoin="round" className={styles.needle} />;
}
