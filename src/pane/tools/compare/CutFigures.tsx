import type { CutView } from '../../../app/compare/comparison';
import { BAND_WORDS, BANDS } from '../../../engine/method/bands';
import type { PlanLetters } from '../../../engine/plan/letters';
import { formatCount } from '../../../engine/text/format';
import { BandShape } from '../../parts/bands/BandMark';
import { useCompareStyles } from './CompareTool.styles';

interface CutFiguresProps {
  readonly before: CutView;
  readonly now: CutView;
  readonly letters: PlanLetters;
}

/** The mean and the AEI of each colour, before and now. */
export function CutFigures({ before, now, letters }: CutFiguresProps) {
  const styles = useCompareStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr><td /><th scope="col" title={before.label}>Antes</th><th scope="col" title={now.label}>Ahora</th></tr>
      </thead>
      <tbody>
        <tr><th scope="row">Corte</th><td>{before.name}</td><td>{now.name}</td></tr>
        <tr><th scope="row">Avance promedio de {letters.action}</th><td>{before.mean}</td><td><strong>{now.mean}</strong></td></tr>
        {BANDS.map((band) => (
          <tr key={band}>
            <th scope="row"><BandShape band={band} /> {letters.action} en {BAND_WORDS[band]}</th>
            <td>{formatCount(before.actions[band])}</td>
            <td>{before.actions[band] === now.actions[band] ? formatCount(now.actions[band]) : <strong>{formatCount(now.actions[band])}</strong>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
