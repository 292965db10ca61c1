const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook to the browser as a file to keep. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** "pei.xlsx" is kept as "pei (copia).xlsx", beside the original. */
export const copyName = (name: string): string => name.replace(/(\.xlsx)?$/i, ' (copia).xlsx');
