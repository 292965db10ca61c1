import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { BAND_WORDS, bandOf } from '../../../engine/method/bands';
import type { Band, Limits } from '../../../engine/method/bands';
import { formatPercent, formatPlain } from '../../../engine/text/format';
import { BandPatterns, patternId } from '../../parts/bands/BandBar';

/** Pixels: the pointer above the band, the band, the numbers of its limits below. */
const POINTER = 7;
const BAND = 8;
const NUMBERS = 12;
const BANDS_SHOWN: readonly Band[] = ['red', 'amber', 'green'];

interface MeanBandProps {
  /** Percent points, as printed; null: none. */
  readonly progress: number | null;
  /** What stands for it where there is none. */
  readonly none?: string;
  readonly limits: Limits;
}

/** A progress as a pointer over a thin band from 0 to 100, divided and numbered where the semaphore changes. */
export function MeanBand({ progress, none = 'ND', limits: { amberFrom, greenFrom } }: MeanBandProps) {
  const styles = useMeanBandStyles();
  const id = useId();
  const edges = [0, amberFrom, greenFrom, 100];
  const at = (percent: number): string => `${Math.min(100, Math.max(0, percent))}%`;
  const words = progress === null ? none : `${formatPercent(progress)} %, ${BAND_WORDS[bandOf(progress, { amberFrom, greenFrom })]}`;
  return (
    <svg className={styles.root} role="img" aria-label={`${words}; ámbar desde ${formatPlain(amberFrom)} y verde desde ${formatPlain(greenFrom)}`}>
      <BandPatterns id={id} bands={BANDS_SHOWN} />
      {BANDS_SHOWN.map((band, nth) => (
        <rect key={band} x={at(edges[nth] ?? 0)} y={POINTER} width={at((edges[nth + 1] ?? 0) - (edges[nth] ?? 0))} height={BAND} fill={`url(#${patternId(id, band)})`} />
      ))}
      {[amberFrom, greenFrom].map((edge) => <line key={edge} x1={at(edge)} x2={at(edge)} y1={POINTER} y2={POINTER + BAND + 2} strokeWidth="2" className={styles.gap} />)}
      <text x={at(amberFrom)} y={POINTER + BAND + NUMBERS - 1} textAnchor="end" className={styles.number}>{formatPlain(amberFrom)}</text>
      <text x={at(greenFrom)} y={POINTER + BAND + NUMBERS - 1} textAnchor="start" className={styles.number}>{formatPlain(greenFrom)}</text>
      {progress !== null && <svg x={at(progress)} overflow="visible"><path d={`M0 ${POINTER + 3} -5 0H5Z`} strokeWidth="1" className={styles.pointer} /></svg>}
    </svg>
  );
}

const useMeanBandStyles = makeStyles({
  root: { display: 'block', width: '100%', height: `${POINTER + BAND + NUMBERS}px`, overflow: 'visible', forcedColorAdjust: 'none' },
  gap: { stroke: tokens.colorNeutralBackground2, '@media (forced-colors: active)': { stroke: 'Canvas' } },
  number: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  pointer: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
});
