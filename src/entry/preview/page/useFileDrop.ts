import { useState } from 'react';
import type { DragEvent } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => [...dataTransfer.types].includes('Files');

/** Whether a file is being dragged over an element, and the handlers that take it; anything else that is dragged is left alone. */
export function useFileDrop(take: (file: File) => void) {
  /** Entering a child comes before leaving the element around it: a count instead of a mark. */
  const [depth, setDepth] = useState(0);
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth((before) => before + 1);
    },
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event: DragEvent) => {
      if (hasFiles(event)) setDepth((before) => Math.max(0, before - 1));
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      const [file] = event.dataTransfer.files;
      if (file !== undefined) take(file);
    },
  };
  return { isOver: depth > 0, handlers };
}
