import type { SimulatedFigure, Simulation } from '../../../app/simulate/simulation';
import type { Supposition } from '../../../app/simulate/suppositions';
import { BAND_WORDS } from '../../../engine/method/bands';
import { formatCount } from '../../../engine/text/format';
import { BandMark, BandShape } from '../../parts/bands/BandMark';
import { CopyButton } from '../../parts/controls/CopyButton';
import { PaneButton } from '../../parts/controls/PaneButton';
import { VirtualList } from '../../parts/lists/VirtualList';
import { useSimulateStyles } from './SimulateTool.styles';

interface SimulationResultProps {
  readonly simulation: Simulation;
  readonly suppositions: readonly Supposition[];
  readonly scroller: HTMLElement | null;
  readonly drop: (id: number) => void;
  readonly clear: () => void;
}

/** Pixels of a row before it is drawn. */
const ROW_HEIGHT = 52;

/** What is supposed, undone one by one, and what follows from it, before and after. */
export function SimulationResult({ simulation, suppositions, scroller, drop, clear }: SimulationResultProps) {
  const styles = useSimulateStyles();
  const { mean, counts, rows, lost, table } = simulation;
  return (
    <section className={styles.part} aria-label="Resultado de la simulación">
      <h3 className={styles.heading}>Cambios supuestos ({formatCount(suppositions.length)})</h3>
      <VirtualList
        label="Cambios supuestos" items={suppositions} keyOf={({ id }) => String(id)} usualHeight={() => ROW_HEIGHT} scroller={scroller}
        render={({ id, code, what, from, to }) => (
          <div className={styles.change}>
            <span className={styles.changeWords}><strong>{code}</strong> {what}: {from} → <strong>{to}</strong>{lost.includes(code) ? ' (ya no está en la tabla: no cuenta)' : ''}</span>
            <PaneButton size="small" appearance="subtle" aria-label={`Quitar ${what} de ${code}`} onClick={() => drop(id)}>Quitar</PaneButton>
          </div>
        )}
      />
      <div className={styles.row}>
        <PaneButton size="small" onClick={clear}>Quitar todos</PaneButton>
        <CopyButton label="Copiar como tabla" text={table.plain} html={table.html} />
      </div>
      <table className={styles.table}>
        <thead><tr><td /><th scope="col">Antes</th><th scope="col">Después</th></tr></thead>
        <tbody>
          <tr><th scope="row">{mean.label}</th><td>{mean.before}</td><td><strong>{mean.after}</strong></td></tr>
          {counts.filter(({ before, after }) => before > 0 || after > 0).map(({ label, band, before, after }) => (
            <tr key={`${label} ${band}`}>
              <th scope="row"><BandShape band={band} /> {label} en {BAND_WORDS[band]}</th><td>{formatCount(before)}</td>
              <td>{before === after ? formatCount(after) : <strong>{formatCount(after)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <VirtualList
        label="Antes y después" items={rows.map((row, at) => ({ ...row, key: String(at) }))} keyOf={({ key }) => key} usualHeight={() => ROW_HEIGHT} scroller={scroller}
        render={({ code, name, before, after }) => (
          <div className={styles.result}>
            <span className={styles.changeWords}><strong>{code}</strong> {name}</span>
            <span className={styles.figures}><Figure figure={before} /><span aria-label="pasa a">→</span><Figure figure={after} /></span>
          </div>
        )}
      />
    </section>
  );
}

const Figure = ({ figure: { band, text } }: { readonly figure: SimulatedFigure }) => <BandMark band={band} figure={text} />;
