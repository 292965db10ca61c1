/** Why a file cannot be opened as a workbook, as the user reads it. */
const SENTENCES = {
  'empty-file': 'El archivo está vacío (0 bytes). Elija un libro de Excel (.xlsx) que tenga contenido.',
  'not-xlsx': 'El archivo no es un libro de Excel (.xlsx). Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  'corrupt': 'El archivo está dañado o incompleto y no se puede leer. Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
  'old-xls': 'El archivo tiene el formato antiguo .xls (Excel 97-2003). Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  'encrypted': 'El libro está cifrado con contraseña. Ábralo en Excel, quite la contraseña de apertura y guárdelo de nuevo.',
  'binary-xlsb': 'El archivo es un libro binario (.xlsb). Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  'other-document': 'El archivo es un documento de otro programa, no un libro de Excel (.xlsx). Elija un libro .xlsx.',
  'too-large': 'El archivo ocuparía demasiado al descomprimirlo (más de 400 MB) y no se abre por seguridad. Divida el libro o quite las imágenes.',
  'broken-part': 'Una parte del libro está mal formada y no se puede leer. Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
} as const;

export type FileErrorCode = keyof typeof SENTENCES;

/** A file that is not a readable .xlsx. `message` is a whole Spanish sentence that says what to do; `detail` names the part or place. */
export class FileError extends Error {
  constructor(readonly code: FileErrorCode, readonly detail = '') {
    super(SENTENCES[code] + (detail === '' ? '' : ` (${detail})`));
    this.name = 'FileError';
  }
}
