import { mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { areaName, cellName, isUnbounded } from '../../../host';
import type { DeskState } from '../edit/deskState';
import type { EditDesk } from '../edit/editDesk';
import { useGridStyles } from '../grid/Grid.styles';
import { commitLeft } from './CellEditor';

/** Letters of a line of the bar: a longer text gets more lines while it is edited. */
const LINE = 90;
const MOST_LINES = 6;

interface FormulaBarProps {
  readonly desk: EditDesk;
  readonly state: DeskState;
  /** The keys of a cell that is edited. */
  readonly onEditKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Address and content of the selected cell, as Excel's formula bar; the content is edited here too. */
export function FormulaBar({ desk, state, onEditKeyDown }: FormulaBarProps) {
  const styles = useGridStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const { selection: { active }, editing, area } = state;
  const text = editing === null ? desk.activeText() : editing.text;
  const lines = editing === null ? 1 : Math.min(MOST_LINES, text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0));
  const begin = () => {
    desk.beginEdit(true, true);
    if (desk.current().editing === null) field.current?.blur();
  };
  return (
    <div className={styles.cellBar}>
      <span className={styles.cellName} aria-label="Celda elegida" title={isUnbounded(area) ? areaName(area) : undefined}>{cellName(active.row, active.column)}</span>
      <textarea
        ref={field}
        rows={lines}
        data-cell-field=""
        className={mergeClasses(styles.cellContent, editing !== null && styles.cellEdited)}
        aria-label="Contenido de la celda"
        spellCheck={false}
        value={text}
        onFocus={begin}
        onChange={({ target }) => desk.typeText(target.value)}
        onKeyDown={onEditKeyDown}
        onBlur={(event) => commitLeft(desk, event)}
      />
    </div>
  );
}
