import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { LayoutColumn } from '../../app/state';
import { useColumnsReadStyles } from './ColumnsRead.styles';
import { confidenceWords, isDoubtful } from './confidenceWords';
import { meaningWords } from './meaningWords';

/** How each column of the table was understood, folded away until somebody asks. Doubts are told in the heading. */
export function ColumnsRead({ columns }: { readonly columns: readonly LayoutColumn[] }) {
  const styles = useColumnsReadStyles();
  const doubts = columns.filter(isDoubtful).length;
  const doubtWords = doubts === 0 ? '' : `, ${doubts} por confirmar`;
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader size="small" as="h3" button={{ className: styles.header }}>Cómo se leyó la tabla ({columns.length} columnas{doubtWords})</AccordionHeader>
        <AccordionPanel className={styles.panel}><ColumnsTable columns={columns} /></AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function ColumnsTable({ columns }: { readonly columns: readonly LayoutColumn[] }) {
  const styles = useColumnsReadStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr><th scope="col">Encabezado</th><th scope="col">Se lee como</th><th scope="col">Certeza</th></tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.column} className={isDoubtful(column) ? styles.doubt : undefined}>
            <td>{column.header === '' ? '(sin encabezado)' : column.header}</td>
            <td>{meaningWords(column.meaning)}</td>
            <td className={styles.sure}>{confidenceWords(column)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
