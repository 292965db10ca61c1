import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect } from 'react';

interface UnsavedQuestionProps {
  readonly bookName: string;
  /** The file that is to be opened in its place; null for no question. */
  readonly fileName: string | null;
  readonly saveAndOpen: () => void;
  readonly open: () => void;
  readonly cancel: () => void;
}

/** Asks before a book with changes that no copy has gives its place to another one. */
export function UnsavedQuestion({ bookName, fileName, saveAndOpen, open, cancel }: UnsavedQuestionProps) {
  return (
    <Dialog open={fileName !== null} onOpenChange={(_, data) => !data.open && cancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>¿Guardar una copia antes de abrir {fileName}?</DialogTitle>
          <DialogContent>{bookName} tiene cambios que no están en ninguna copia: se perderían.</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={saveAndOpen}>Guardar copia y abrir</Button>
            <Button onClick={open}>Abrir sin guardar</Button>
            <Button onClick={cancel}>Cancelar</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
