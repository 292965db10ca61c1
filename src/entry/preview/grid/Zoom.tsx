import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { usePageStyles } from '../page/Page.styles';

const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5];

interface ZoomProps {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

/** How large the sheet is drawn. */
export function Zoom({ zoom, setZoom }: ZoomProps) {
  const styles = usePageStyles();
  const smaller = SIZES.filter((size) => size < zoom).at(-1);
  const larger = SIZES.find((size) => size > zoom);
  return (
    <div role="group" aria-label="Tamaño de la hoja" className={styles.zoom}>
      <Button size="small" appearance="subtle" icon={<SubtractRegular />} aria-label="Alejar" disabled={smaller === undefined} onClick={() => setZoom(smaller ?? zoom)} />
      <span>{Math.round(zoom * 100)} %</span>
      <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label="Acercar" disabled={larger === undefined} onClick={() => setZoom(larger ?? zoom)} />
    </div>
  );
}
