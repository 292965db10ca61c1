import { useRef } from 'react';
import { gatherFiles, writeGathered } from '../../../app/gather/gatherTasks';
import type { GatheredFiles } from '../../../app/gather/gatherTasks';
import { PaneButton } from '../../parts/controls/PaneButton';
import { keptState } from '../../parts/hooks/keptState';
import { useSlice, useStore } from '../../parts/hooks/storeContext';
import type { ToolProps } from '../tool';
import { useGatherStyles } from './GatherTool.styles';
import { GatheredView } from './GatheredView';

interface Gathered {
  readonly found: GatheredFiles;
  /** The answers that the user says yes to, by id. */
  readonly yes: ReadonlySet<string>;
}

const useKeptGathered = keptState<Gathered | null>(null);

/** *Recoger valores*: the files that the units returned, compared with the table and period on screen; only what is said yes to is written. */
export function GatherTool({ survey, busy: isBusy, actions, scroller }: ToolProps) {
  const styles = useGatherStyles();
  const store = useStore();
  const { step } = useSlice('report');
  const [gathered, change] = useKeptGathered();
  const table = survey.tables[survey.chosen];
  const busy = isBusy || step !== null;
  if (table === undefined) return null;
  const open = (files: readonly File[]): void => {
    if (files.length === 0 || busy) return;
    change(() => null);
    void store.run('gather', gatherFiles(files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) })), (found) => change(() => ({ found, yes: new Set([...found.list.fresh, ...found.unregistered].map(({ id }) => id)) }))));
  };
  return (
    <div className={styles.root}>
      <p className={styles.words}>Elija los archivos que devolvieron las unidades: se comparan con esta tabla (hoja «{table.sheet}», en el periodo elegido arriba) antes de escribir nada.</p>
      <FilePicker busy={busy} open={open} />
      {gathered !== null && (
        <GatheredView
          key={gathered.found.list.files.join('|')} found={gathered.found} yes={gathered.yes} choose={(yes) => change((before) => before && { ...before, yes })}
          busy={busy} scroller={scroller} goTo={actions.goTo} write={(chosen) => void store.run('write-gathered', writeGathered(gathered.found.list, chosen, () => change(() => null)))}
        />
      )}
    </div>
  );
}

/** The button and the place to drop files on. */
function FilePicker({ busy, open }: { readonly busy: boolean; readonly open: (files: readonly File[]) => void }) {
  const styles = useGatherStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        open([...event.dataTransfer.files]);
      }}
    >
      <PaneButton size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>Elegir archivos…</PaneButton>
      <span className={styles.words}>o suéltelos aquí</span>
      <input
        ref={input} type="file" multiple accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv" aria-label="Archivos devueltos" className={styles.unseen} tabIndex={-1}
        onChange={({ target }) => {
          open([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
