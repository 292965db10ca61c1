import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer, GatherList } from '../../../app/gather/gatherList';
import type { GatheredFiles } from '../../../app/gather/gatherTasks';
import { formatCount } from '../../../engine/text/format';
import { columnLetters } from '../../../workbook/cells/cellAddress';
import type { Place } from '../../../workbook/cells/observation';
import { NoticeCard } from '../../parts/cards/NoticeCard';
import { PaneButton } from '../../parts/controls/PaneButton';
import { Fold } from '../../parts/controls/Fold';
import { VirtualList } from '../../parts/lists/VirtualList';
import { AnswerCard, ConflictCard, ProblemCard } from './AnswerCards';
import { useGatherStyles } from './GatherTool.styles';

interface GatheredViewProps {
  readonly found: GatheredFiles;
  /** The answers that are marked, by id. */
  readonly yes: ReadonlySet<string>;
  readonly choose: (yes: ReadonlySet<string>) => void;
  readonly busy: boolean;
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
  readonly write: (chosen: readonly Answer[]) => void;
}

/** What came back, in parts; what is new is marked to be written, what differs is the user's to choose. */
export function GatheredView({ found: { list, unregistered, isFirst }, yes, choose, busy, scroller, goTo, write }: GatheredViewProps) {
  const styles = useGatherStyles();
  const [isAsking, setAsking] = useState(false);
  const set = (on: readonly string[], off: readonly string[] = []): void => {
    setAsking(false);
    choose(new Set([...[...yes].filter((id) => !off.includes(id)), ...on]));
  };
  const toggle = ({ id }: Answer): void => (yes.has(id) ? set([], [id]) : set([id]));
  const isChosen = ({ id }: Answer): boolean => yes.has(id);
  const cells = [...list.fresh, ...list.different, ...list.conflicts.flatMap(({ answers }) => answers)].filter(isChosen);
  const problems = useMemo(() => list.problems.map((problem, at) => ({ key: String(at), problem })), [list]);
  const chosen = [...cells, ...unregistered.filter(isChosen)];
  const canWrite = list.fresh.length + list.different.length + list.conflicts.length + unregistered.length > 0;
  const card = (answer: Answer) => <AnswerCard answer={answer} isChosen={isChosen(answer)} busy={busy} toggle={() => toggle(answer)} goTo={goTo} />;
  return (
    <div className={styles.root}>
      <p className={styles.words} role="status">{summary(list)}</p>
      <Part title="Nuevos" items={list.fresh} keyOf={({ id }) => id} scroller={scroller} render={card} />
      <Part title="Diferentes de la tabla" items={list.different} keyOf={({ id }) => id} scroller={scroller} render={card} />
      <Part
        title="Con respuestas distintas" items={list.conflicts} keyOf={({ code }) => code} scroller={scroller}
        render={(conflict) => (
          <ConflictCard
            conflict={conflict} busy={busy} chosen={conflict.answers.find(({ id }) => yes.has(id)) ?? null}
            choose={(answer) => set(answer === null ? [] : [answer.id], conflict.answers.map(({ id }) => id).filter((id) => id !== answer?.id))}
          />
        )}
      />
      <Part title="Sin tomar" items={problems} keyOf={({ key }) => key} scroller={scroller} render={({ problem }) => <ProblemCard problem={problem} />} />
      {list.same.length > 0 && <Fold title={`Iguales a la tabla: ${formatCount(list.same.length)}`}><p className={styles.words}>{list.same.map(({ code, value }) => `${code} (${value})`).join(', ')}</p></Fold>}
      {list.waiting.length > 0 && (
        <Fold title={`Faltan responder: ${list.waiting.length === 1 ? '1 unidad' : `${formatCount(list.waiting.length)} unidades`}`}>
          {list.waiting.map(({ unit, codes, of }) => <p key={unit} className={styles.words}><strong>{unit}</strong>: {codes.length} de {of} ({codes.join(', ')})</p>)}
        </Fold>
      )}
      {isAsking ? (
        <NoticeCard intent="warning" notice={{ message: `Se escribirá en celdas suyas: ${columnWords(cells)}.`, remedy: 'Cada valor queda además en la hoja «Registro PEI», con lo que había antes. «Deshacer» deja todo como estaba.' }}>
          <PaneButton size="small" appearance="primary" disabledFocusable={busy} onClick={() => write(chosen)}>Escribir</PaneButton>
          <PaneButton size="small" disabledFocusable={busy} onClick={() => setAsking(false)}>No escribir</PaneButton>
        </NoticeCard>
      ) : canWrite && (
        <PaneButton appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => (isFirst && cells.length > 0 ? setAsking(true) : write(chosen))}>
          {cells.length === 0 && chosen.length > 0 ? 'Guardar en el registro' : `Escribir ${cells.length === 1 ? '1 valor' : `${formatCount(cells.length)} valores`}`}
        </PaneButton>
      )}
    </div>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly scroller: HTMLElement | null;
  readonly render: (item: T) => ReactNode;
}

/** Pixels of a card before it is drawn. */
const CARD_HEIGHT = 100;

/** A part of what came back under its heading; nothing where it is empty. */
function Part<T>({ title, items, ...list }: PartProps<T>) {
  const styles = useGatherStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>{title}: {formatCount(items.length)}</h3>
      <VirtualList label={title} items={items} usualHeight={() => CARD_HEIGHT} {...list} />
    </section>
  );
}

function summary({ files, fresh, same, different, conflicts, problems }: GatherList): string {
  const counts = [
    [fresh.length, 'nuevo', 'nuevos'], [same.length, 'igual', 'iguales'], [different.length, 'diferente', 'diferentes'],
    [conflicts.length, 'con respuestas distintas', 'con respuestas distintas'], [problems.length, 'sin tomar', 'sin tomar'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, one, several]) => `${formatCount(count)} ${count === 1 ? one : several}`);
  return `${files.length === 1 ? '1 archivo' : `${formatCount(files.length)} archivos`}: ${told.length === 0 ? 'ningún valor' : told.join(', ')}.`;
}

/** "12 celdas de la columna N (hoja «PEI»)" */
function columnWords(cells: readonly Answer[]): string {
  const columns = new Map<string, number>();
  for (const { target: { place: { sheet, rect } } } of cells) {
    const words = `la columna ${columnLetters(rect.left)} (hoja «${sheet}»)`;
    columns.set(words, (columns.get(words) ?? 0) + 1);
  }
  return [...columns].map(([words, count]) => `${count === 1 ? '1 celda' : `${formatCount(count)} celdas`} de ${words}`).join(', ');
}
