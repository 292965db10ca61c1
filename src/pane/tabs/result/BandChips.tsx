import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ALL_BANDS, BAND_WORDS, BAND_WORDS_INSIDE } from '../../../engine/method/bands';
import type { Band, Limits } from '../../../engine/method/bands';
import type { BandCounts } from '../../../engine/method/evaluation';
import { formatCount } from '../../../engine/text/format';
import { BandShape } from '../../parts/bands/BandMark';
import { bandRange } from '../../parts/bands/bandRange';
import { filterButton, smallText } from '../../theme/sharedStyles';

interface BandChipsProps {
  /** What so many of them are called: "AEI", "indicadores". */
  readonly words: (count: number) => string;
  readonly counts: BandCounts;
  readonly limits: Limits;
  /** The bands shown; none: all. */
  readonly chosen: ReadonlySet<Band>;
  readonly toggle: (band: Band) => void;
  /** With the words of the bands, as the legend of those that are not. */
  readonly isLarge?: boolean;
}

/** How many there are of each band; each count is a filter, and several hold together. */
export function BandChips({ words, counts, limits, chosen, toggle, isLarge = false }: BandChipsProps) {
  const styles = useBandChipsStyles();
  const all = words(counts.total);
  return (
    <div role="group" aria-label={`Filtrar ${all} por semáforo`} className={mergeClasses(styles.root, isLarge && styles.large)}>
      <span className={styles.total}><strong className={styles.number}>{formatCount(counts.total)}</strong> {all}</span>
      <span className={styles.chips}>
        {ALL_BANDS.filter((band) => band !== 'open' || counts.open > 0 || chosen.has(band)).map((band) => (
          <button
            key={band}
            type="button"
            aria-pressed={chosen.has(band)}
            aria-label={isLarge ? `${BAND_WORDS[band]} ${formatCount(counts[band])} ${words(counts[band])}` : `${formatCount(counts[band])} ${words(counts[band])} ${band === 'open' ? '' : 'en '}${BAND_WORDS_INSIDE[band]}`}
            title={`Filtrar ${all}: ${bandRange(band, limits)}`}
            className={mergeClasses(styles.chip, isLarge ? styles.largeChip : styles.smallChip, counts[band] === 0 && styles.none)}
            onClick={() => toggle(band)}
          >
            {isLarge && <><span className={styles.word}>{BAND_WORDS[band]}</span>{' '}</>}
            <span className={styles.count}><BandShape band={band} /> {formatCount(counts[band])}</span>
          </button>
        ))}
      </span>
    </div>
  );
}

const useBandChipsStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  large: { flexDirection: 'column', alignItems: 'flex-start', flexWrap: 'nowrap' },
  total: { ...smallText, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  number: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  chips: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  chip: {
    ...filterButton,
    flexDirection: 'column',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '42px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusMedium,
    '&[aria-pressed=true]': { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  largeChip: { minHeight: '40px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  smallChip: { ...smallText, minHeight: '24px' },
  none: { color: tokens.colorNeutralForeground3 },
  word: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { color: 'inherit' } },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '3px' },
});
