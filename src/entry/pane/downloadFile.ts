const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

/** Downloads bytes as a file of the browser. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, kind: keyof typeof MEDIA_TYPES): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: MEDIA_TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The kind of a file by its ending; .docx for another. */
export const kindByName = (name: string): keyof typeof MEDIA_TYPES => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ending === 'xlsx' || ending === 'xlsm' || ending === 'zip' ? ending : 'docx';
};

/** The name of a saved copy: "pei.xlsm" gives "pei (copia).xlsm". */
export const copyName = (name: string, kind: 'xlsx' | 'xlsm'): string => name.replace(/(\.xl[st][xm])?$/i, ` (copia).${kind}`);
