import type { ReportDesk } from '../../app/report/reportDesk';
import { copyRich } from './copyRich';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report's desk in a browser. The part that makes Word files is large: it is loaded when it is first asked for. */
export const reportDesk = (canSave: boolean, version: string): ReportDesk => ({
  making: () => ({ date: new Date().toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' }), version }),
  canSave,
  word: async (contents) => {
    const { wordReport } = await import('../../word/wordReport');
    return new Uint8Array(await wordReport(contents));
  },
  save(name, bytes) {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: DOCX }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  },
  copy: copyRich,
});
