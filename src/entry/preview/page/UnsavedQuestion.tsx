import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { usePageStyles } from './Page.styles';

interface UnsavedQuestionProps {
  readonly bookName: string;
  /** The file that is to be opened in its place. */
  readonly fileName: string;
  readonly saveAndOpen: () => void;
  readonly open: () => void;
  readonly cancel: () => void;
}

/** Asks before a book with changes that no copy has gives its place to another one. */
export function UnsavedQuestion({ bookName, fileName, saveAndOpen, open, cancel }: UnsavedQuestionProps) {
  const styles = usePageStyles();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.question} aria-labelledby={title} onCancel={cancel}>
      <h2 id={title} className={styles.questionTitle}>¿Guardar una copia antes de abrir {fileName}?</h2>
      <p>{bookName} tiene cambios que no están en ninguna copia: se perderían.</p>
      <div className={styles.answers}>
        <Button appearance="primary" onClick={saveAndOpen}>Guardar copia y abrir</Button>
        <Button onClick={open}>Abrir sin guardar</Button>
        <Button onClick={cancel}>Cancelar</Button>
      </div>
    </dialog>
  );
}

/** Has the browser ask, in words of its own, before the page is left or loaded again with unsaved changes. */
export function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
