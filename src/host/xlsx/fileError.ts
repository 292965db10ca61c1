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
  'too-many-parts': 'El archivo tiene más de 10 000 partes y no se abre por seguridad. Ábralo en Excel, quite las imágenes o los objetos que sobran y guárdelo de nuevo.',
  'zip-features': 'El archivo está comprimido de una forma que los libros de Excel no usan y no se puede leer. Ábralo en Excel y guárdelo de nuevo.',
  'repeated-part': 'El archivo tiene dos partes con el mismo nombre y no se puede saber cuál vale. Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
  'no-content-types': 'Al archivo le falta la lista de sus partes ([Content_Types].xml). Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
  'encoding': 'Una parte del libro usa una codificación de letras que no se puede leer. Ábralo en Excel y guárdelo de nuevo.',
  'document-type': 'Una parte del libro tiene una declaración DOCTYPE, que los libros de Excel no usan, y no se abre por seguridad. Ábralo en Excel y guárdelo de nuevo.',
  'too-deep': 'Una parte del libro tiene más de 256 elementos uno dentro de otro y no se abre por seguridad. Ábralo en Excel y guárdelo de nuevo.',
  'unusual-xml': 'Una parte del libro está escrita de una forma que no se puede conservar. Ábralo en Excel y guárdelo de nuevo.',
  'strict': 'El libro está guardado como «Libro de Excel Open XML estricto». Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  'outside-sheet': 'El libro tiene una celda fuera de la hoja de Excel (1 048 576 filas y 16 384 columnas). Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
  'needs-repair': 'El libro tiene algo que Excel repara al abrirlo. Ábralo en Excel, deje que lo repare y guárdelo de nuevo.',
  'too-many-cells': 'El libro tiene demasiadas celdas con datos o formato (más de 20 millones). Ábralo en Excel, borre las filas y columnas que sobran y guárdelo de nuevo.',
  'too-many-styles': 'El libro llegó al límite de Excel de 65 490 formatos de celda y no admite los que hay que agregar: no se guardó nada. Quite formatos en Excel (Inicio > Borrar > Borrar formatos) y vuelva a intentarlo.',
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
