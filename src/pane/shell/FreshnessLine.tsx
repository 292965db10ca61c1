import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Freshness } from '../../app/store/survey';
import { formatCount } from '../../engine/text/format';
import { smallText } from '../theme/sharedStyles';

/** Whether the figures on the sheet are up to date; an empty line of the same height while that is unknown. */
export function FreshnessLine({ freshness }: { readonly freshness: Freshness | undefined }) {
  const styles = useFreshnessLineStyles();
  const isOutdated = freshness?.state === 'outdated';
  return (
    <p role="status" className={mergeClasses(styles.root, isOutdated && styles.outdated)}>
      {freshness !== undefined && <><FreshnessIcon state={freshness.state} /><span>{freshnessWords(freshness)}</span></>}
    </p>
  );
}

function FreshnessIcon({ state }: Pick<Freshness, 'state'>) {
  const styles = useFreshnessLineStyles();
  if (state === 'current') return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.currentIcon)} />;
  return state === 'never' ? <CircleRegular className={styles.icon} /> : <WarningRegular className={mergeClasses(styles.icon, styles.outdatedIcon)} />;
}

/**
 * The state of the figures on the sheet in one sentence.
 *
 * @example freshnessWords({ state: 'outdated', label: '2024', cells: 12 }) // 'Las cifras escritas ya no corresponden: cambiarían 12 celdas.'
 */
function freshnessWords(freshness: Freshness): string {
  if (freshness.state === 'never') return 'Aún no se ha calculado.';
  if (freshness.state === 'current') return `Al día: ${freshness.label}.`;
  if (freshness.state === 'followed') return `${newFiguresWords(freshness.figures)} Vuelva a calcular para el resumen y las alertas.`;
  if (freshness.cells === 0) return 'Los colores escritos ya no son los de sus ajustes: vuelva a calcular.';
  return `Las cifras escritas ya no corresponden: ${freshness.cells === 1 ? 'cambiaría 1 celda' : `cambiarían ${formatCount(freshness.cells)} celdas`}.`;
}

const newFiguresWords = (figures: number): string =>
  (figures === 1 ? 'Las fórmulas de la hoja ya muestran 1 cifra nueva.' : `Las fórmulas de la hoja ya muestran ${formatCount(figures)} cifras nuevas.`);

const useFreshnessLineStyles = makeStyles({
  root: {
    ...smallText,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  outdated: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  currentIcon: { color: tokens.colorStatusSuccessForeground1 },
  outdatedIcon: { color: tokens.colorStatusWarningForeground1 },
});
