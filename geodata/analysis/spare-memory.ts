/** So much more room is reserved than is needed at first; memory is only taken when it is written. */
const spareShare = 1 / 16;

/** A length with room to grow. */
export function withSpare(length: number): number {
  return Math.ceil(length * (1 + spareShare));
}

type Numbers = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

interface NumbersOf<Kind extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Kind;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Kind;
}

/**
 * The numbers of an array that begins its buffer, with another length: over the same memory where
 * it has the room, else in a copy. Layers of 17 million vertices would not fit in memory twice.
 */
export function withLength<Kind extends Numbers>(
  kind: NumbersOf<Kind>,
  numbers: Kind,
  length: number,
): Kind {
  if (length * kind.BYTES_PER_ELEMENT <= numbers.buffer.byteLength) {
    return new kind(numbers.buffer, 0, length);
  }
  const grown = new kind(withSpare(length));
  grown.set(numbers);
  return new kind(grown.buffer, 0, length);
}
