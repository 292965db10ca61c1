import { Text } from '@fluentui/react-components';
import type { IndicatorView, Place } from '../../app/state';
import { BandMark } from '../BandMark';
import { BesideLines } from './BesideLines';
import { CodeLink } from './CodeLink';
import { useRowStyles } from './Row.styles';

interface IndicatorRowProps {
  readonly indicator: IndicatorView;
  readonly goTo: (place: Place) => void;
}

/** An indicator under its OEI or AEI, with what stands beside its figure, its unit of organisation and its weight. */
export function IndicatorRow({ indicator, goTo }: IndicatorRowProps) {
  const styles = useRowStyles();
  const { code, name, unit, progress, band, weight, place } = indicator;
  const details = [unit, weight === '' ? '' : `Ponderador ${weight}`].filter((detail) => detail !== '').join(' · ');
  return (
    <div className={styles.indicator}>
      <div className={styles.head}>
        <CodeLink code={code} place={place} goTo={goTo} />
        <BandMark band={band} figure={progress.text} />
      </div>
      <Text size={200} className={styles.name}>{name}</Text>
      {progress.explanation !== '' && <Text size={200} className={styles.explanation}>{progress.explanation}</Text>}
      <BesideLines lines={indicator.beside} />
      {details !== '' && <Text size={100} className={styles.details}>{details}</Text>}
    </div>
  );
}
