import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { currentPeriods } from '../../app/store/survey';
import type { Freshness } from '../../app/store/survey';
import { formatCount } from '../../engine/text/format';
import { LinkButton } from '../parts/controls/LinkButton';
import { smallText } from '../theme/sharedStyles';

/** What the last calculation did, said under its button. */
export interface Confirmation {
  /** "Se escribieron 60 celdas." */
  readonly written: string;
  /** Selects what was written; absent: nothing was. */
  readonly seeColumn?: (() => void) | undefined;
  /** Shows the result; absent: it is on screen. */
  readonly seeResult?: (() => void) | undefined;
}

interface FreshnessLineProps {
  readonly freshness: Freshness | undefined;
  /** The period on screen, by its label. */
  readonly period: string;
  /** Null before a calculation. */
  readonly confirmation: Confirmation | null;
}

/** Whether the figures on the sheet are up to date, and what the last calculation wrote; an empty line of the same height while that is unknown. */
export function FreshnessLine({ freshness, period, confirmation }: FreshnessLineProps) {
  const styles = useFreshnessLineStyles();
  const isOutdated = freshness?.state === 'outdated';
  return (
    <p role="status" className={mergeClasses(styles.root, isOutdated && styles.outdated)}>
      {freshness !== undefined && <><FreshnessIcon state={isMissing(freshness, period) ? 'never' : freshness.state} /><span>{freshnessWords(freshness, period)}{confirmation !== null && <ConfirmationWords {...confirmation} />}</span></>}
    </p>
  );
}

const ConfirmationWords = ({ written, seeColumn, seeResult }: Confirmation) => (
  <>
    {' '}{written}
    {seeColumn !== undefined && <> <LinkButton onClick={seeColumn}>Ver columna</LinkButton></>}
    {seeResult !== undefined && <> <LinkButton onClick={seeResult}>Ver resultado</LinkButton></>}
  </>
);

function FreshnessIcon({ state }: Pick<Freshness, 'state'>) {
  const styles = useFreshnessLineStyles();
  if (state === 'current') return <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.currentIcon)} />;
  return state === 'never' ? <CircleRegular className={styles.icon} /> : <WarningRegular className={mergeClasses(styles.icon, styles.outdatedIcon)} />;
}

/**
 * The state of the figures on the sheet, in the period on screen.
 *
 * @example freshnessWords({ state: 'outdated', label: '2024', cells: 12 }, '2024') // 'Las cifras escritas ya no corresponden: cambiarían 12 celdas.'
 */
function freshnessWords(freshness: Freshness, period: string): string {
  if (freshness.state === 'never') return 'Aún no se ha calculado.';
  if (isMissing(freshness, period)) return `Falta calcular este periodo. Al día: ${currentPeriods(freshness).join('; ')}.`;
  if (freshness.state === 'current') return `Al día: ${period}.`;
  if (freshness.state === 'followed') return `${newFiguresWords(freshness.figures)} Vuelva a calcular para el resumen y las alertas.`;
  if (freshness.cells === 0) return 'Los colores escritos ya no son los de sus ajustes: vuelva a calcular.';
  return `Las cifras escritas ya no corresponden: ${freshness.cells === 1 ? 'cambiaría 1 celda' : `cambiarían ${formatCount(freshness.cells)} celdas`}.`;
}

/** Other periods are written and current, and the one on screen is not among them. */
const isMissing = (freshness: Freshness, period: string): boolean => freshness.state === 'current' && !currentPeriods(freshness).includes(period);

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
