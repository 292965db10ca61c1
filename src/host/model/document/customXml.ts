/**
 * A custom XML part of a workbook: data that a program keeps in the file and no cell shows. The XML of a part of an opened file is read
 * when it is asked for, and not kept.
 */
export class CustomXmlPart {
  private written: string | null = null;

  /**
   * @param id a GUID in braces
   * @param read gives the XML as the file has it, or as the part was added
   */
  constructor(readonly id: string, private readonly read: () => string) {}

  get xml(): string {
    return this.written ?? this.read();
  }

  set xml(text: string) {
    this.written = text;
  }

  /** Whether it differs from what was read or added. */
  get isChanged(): boolean {
    return this.written !== null && this.written !== this.read();
  }
}
