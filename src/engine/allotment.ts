/**
 * Cuts typed arrays of one length out of one buffer, zeroed: making a buffer costs more than filling a short one. Wide elements are
 * asked for first, so that each array begins where it may.
 */
export class Allotment {
  private readonly buffer: ArrayBuffer;
  private at = 0;

  /** `width`: bytes of one element of each array that will be asked for, added up. */
  constructor(private readonly length: number, width: number) {
    this.buffer = new ArrayBuffer(length * width);
  }

  float64(): Float64Array {
    return new Float64Array(this.buffer, this.take(8), this.length);
  }

  int32(): Int32Array {
    return new Int32Array(this.buffer, this.take(4), this.length);
  }

  uint32(): Uint32Array {
    return new Uint32Array(this.buffer, this.take(4), this.length);
  }

  uint16(): Uint16Array {
    return new Uint16Array(this.buffer, this.take(2), this.length);
  }

  uint8(): Uint8Array {
    return new Uint8Array(this.buffer, this.take(1), this.length);
  }

  private take(width: number): number {
    const at = this.at;
    this.at += this.length * width;
    return at;
  }
}
