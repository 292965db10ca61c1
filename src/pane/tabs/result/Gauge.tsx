import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { BAND_WORDS, bandOf } from '../../../engine/method/bands';
import type { Band, Limits } from '../../../engine/method/bands';
import { formatPercent, formatPlain } from '../../../engine/text/format';
import { BandPatterns, patternId } from '../../parts/bands/BandBar';
import { BandMark } from '../../parts/bands/BandMark';

const INNER_RADIUS = 66;
const OUTER_RADIUS = 84;
const DIAL_BANDS: readonly Band[] = ['red', 'amber', 'green'];

interface GaugeProps {
  /** Percent points, as printed; null: none. */
  readonly progress: number | null;
  /** What stands for it where there is none. */
  readonly none?: string;
  readonly limits: Limits;
}

/** A progress on a half dial divided into bands by the limits, with its figure and band below. */
export function Gauge({ progress, limits, none = 'ND' }: GaugeProps) {
  const styles = useGaugeStyles();
  const band = bandOf(progress, limits);
  const figure = progress === null ? none : `${formatPercent(progress)} %`;
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
      <BandPatterns id={id} bands={DIAL_BANDS} />
      {DIAL_BANDS.map((band, at) => (
        <path key={band} d={ringSegment(edges[at] ?? 0, edges[at + 1] ?? 0, INNER_RADIUS, OUTER_RADIUS)} fill={`url(#${patternId(id, band)})`} strokeWidth="1.5" className={styles.gap} />
      ))}
      {edges.map((edge) => <ScaleMark key={edge} edge={edge} />)}
      {progress !== null && <Needle progress={progress} />}
    </svg>
  );
}

/** The number of a limit outside the ring; 0 and 100 below its ends. */
function ScaleMark({ edge }: { readonly edge: number }) {
  const styles = useGaugeStyles();
  const isEnd = edge === 0 || edge === 100;
  const { x, y } = dialPoint(edge, isEnd ? (INNER_RADIUS + OUTER_RADIUS) / 2 : OUTER_RADIUS + 9);
  return <text x={x} y={isEnd ? y + 12 : y + 3} textAnchor="middle" className={styles.scale}>{formatPlain(edge)}</text>;
}

/** A triangle inside the dial that points at the ring. */
function Needle({ progress }: { readonly progress: number }) {
  const styles = useGaugeStyles();
  const angle = (Math.min(100, Math.max(0, progress)) / 100) * 180 - 90;
  return <path d={`M100 ${100 - OUTER_RADIUS + 4} 105 ${100 - INNER_RADIUS + 7} 95 ${100 - INNER_RADIUS + 7}Z`} transform={`rotate(${angle} 100 100)`} strokeWidth="1.5" strokeLinejoin="round" className={styles.needle} />;
}

/**
 * Point of the dial at `percent` (0 left end, 50 top, 100 right end; clamped) and `radius` from the centre (100, 100), in units of the
 * drawing, rounded to 0.01.
 */
export function dialPoint(percent: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = Math.PI * (1 - Math.min(100, Math.max(0, percent)) / 100);
  return { x: roundLength(100 + radius * Math.cos(angle)), y: roundLength(100 - radius * Math.sin(angle)) };
}

/**
 * Path of the ring segment from `from` to `to` percent of the dial, between the radii `inner` and `outer`.
 *
 * @example ringSegment(0, 100, 60, 80) // 'M20 100A80 80 0 0 1 180 100L160 100A60 60 0 0 0 40 100Z'
 */
export function ringSegment(from: number, to: number, inner: number, outer: number): string {
  const [start, end, back, close] = [dialPoint(from, outer), dialPoint(to, outer), dialPoint(to, inner), dialPoint(from, inner)];
  return `M${start.x} ${start.y}A${outer} ${outer} 0 0 1 ${end.x} ${end.y}L${back.x} ${back.y}A${inner} ${inner} 0 0 0 ${close.x} ${close.y}Z`;
}

const roundLength = (length: number): number => Math.round(length * 100) / 100;

const useGaugeStyles = makeStyles({
  root: { position: 'relative', width: '100%', maxWidth: '240px', margin: '0 auto' },
  dial: { display: 'block', width: '100%', height: 'auto', overflow: 'visible', forcedColorAdjust: 'none' },
  scale: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  gap: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
  needle: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  inside: { position: 'absolute', left: 0, right: 0, bottom: 0, display: 'flex', flexDirection: 'column', alignItems: 'center' },
  figure: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});
