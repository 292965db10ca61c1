import { Button, Text } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ElementView, Place } from '../../app/state';
import { BandMark } from '../BandMark';
import { BesideLines } from './BesideLines';
import { CodeLink } from './CodeLink';
import { useRowStyles } from './Row.styles';

interface ElementRowProps {
  readonly element: ElementView;
  readonly isOpen: boolean;
  readonly toggle: (code: string) => void;
  readonly goTo: (place: Place) => void;
}

/** An OEI or AEI: code, band and figure, name, and the line that explains the figure; unfolded, also what stands beside it. */
export function ElementRow({ element, isOpen, toggle, goTo }: ElementRowProps) {
  const styles = useRowStyles();
  const { code, name, progress, band, place, indicators } = element;
  return (
    <div className={styles.element}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.chevron}
        disabled={indicators.length === 0}
        aria-expanded={isOpen}
        aria-label={`Indicadores de ${code}`}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => toggle(code)}
      />
      <div className={styles.body}>
        <div className={styles.head}>
          <CodeLink code={code} place={place} goTo={goTo} />
          <BandMark band={band} figure={progress.text} />
        </div>
        <Text size={200} className={styles.name}>{name}</Text>
        {progress.explanation !== '' && <Text size={200} className={styles.explanation}>{progress.explanation}</Text>}
        {isOpen && <BesideLines lines={element.beside} />}
      </div>
    </div>
  );
}
