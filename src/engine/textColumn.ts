/** A column of texts that repeat: each text once, and its index for every indicator. Index 0 is the blank. */
export interface TextColumn {
  readonly of: Uint32Array;
  /** '' first, then in order of first appearance. */
  readonly texts: readonly string[];
}

export const textIn = ({ of, texts }: TextColumn, i: number): string => texts[of[i] ?? 0] ?? '';

/** A column of texts as it is filled in: numbers the texts as they come. */
export class TextList {
  private readonly texts: string[] = [''];
  private readonly indices = new Map([['', 0]]);

  /** `of`: as many zeros as indicators may come. */
  constructor(readonly of: Uint32Array) {}

  /** Index of a text, from now on if it is new: what goes into `of`. */
  indexOf(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  close(count: number): TextColumn {
    return { of: this.of.subarray(0, count), texts: this.texts };
  }
}
