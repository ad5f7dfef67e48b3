import { DomainError } from '../model/domain-error.ts';

const arrays = { f64: Float64Array, f32: Float32Array, i32: Int32Array, u8: Uint8Array } as const;
type ArrayType = keyof typeof arrays;

/** What can be packed: numbers, or texts without line feeds. */
export type Column = Float64Array | Float32Array | Int32Array | Uint8Array | readonly string[];

interface ColumnEntry {
  name: string;
  type: ArrayType | 'text';
  /** Values; bytes of texts. */
  length: number;
}

/** Sizes of what follows, in bytes: the magic number, then the length of the directory. */
const PREFIX = 16;
const MAGIC = 0x434f4e54;

const aligned = (offset: number) => Math.ceil(offset / 8) * 8;

/**
 * Named columns and a note (anything JSON can hold) as one run of bytes, which `unpackColumns` reads
 * without copying the numbers. Byte order is the machine's. Throws BAD_INPUT for a text with a line
 * feed.
 */
export function packColumns(columns: Readonly<Record<string, Column>>, note: unknown): Uint8Array {
  const parts = Object.entries(columns).map(([name, column]) => partOf(name, column));
  const directory = new TextEncoder().encode(
    JSON.stringify({ note, columns: parts.map(({ entry }) => entry) }),
  );
  let size = aligned(PREFIX + directory.length);
  for (const { bytes } of parts) size += aligned(bytes.length);
  const packed = new Uint8Array(size);
  new Uint32Array(packed.buffer, 0, 2).set([MAGIC, directory.length]);
  packed.set(directory, PREFIX);
  let at = aligned(PREFIX + directory.length);
  for (const { bytes } of parts) {
    packed.set(bytes, at);
    at += aligned(bytes.length);
  }
  return packed;
}

function partOf(name: string, column: Column): { entry: ColumnEntry; bytes: Uint8Array } {
  if (Array.isArray(column)) {
    const broken = column.find((text: string) => text.includes('\n'));
    if (broken !== undefined) {
      throw new DomainError('BAD_INPUT', `Got ${JSON.stringify(broken)}; expected no line feed.`);
    }
    const bytes = new TextEncoder().encode(column.map((text) => `${text}\n`).join(''));
    return { entry: { name, type: 'text', length: bytes.length }, bytes };
  }
  const array = column as Exclude<Column, readonly string[]>;
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return { entry: { name, type: typeOf(array), length: array.length }, bytes };
}

function typeOf(array: Exclude<Column, readonly string[]>): ArrayType {
  const found = Object.entries(arrays).find(([, type]) => array instanceof type);
  return (found as [ArrayType, unknown])[0];
}

/** Columns by name; numbers are views of the packed bytes. */
export interface UnpackedColumns {
  note: unknown;
  /** Throws UNAVAILABLE when there is no such column of this type. */
  numbers<Type extends ArrayType>(name: string, type: Type): InstanceType<(typeof arrays)[Type]>;
  texts(name: string): string[];
}

/** Reads what `packColumns` wrote. Throws UNAVAILABLE for other bytes. */
export function unpackColumns(buffer: ArrayBuffer | SharedArrayBuffer): UnpackedColumns {
  const [magic, length] = buffer.byteLength < PREFIX ? [0, 0] : new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC) {
    throw new DomainError(
      'UNAVAILABLE',
      `Got ${buffer.byteLength} bytes that are no packed columns.`,
    );
  }
  const { note, columns } = JSON.parse(textAt(buffer, PREFIX, length as number));
  const places = new Map<string, ColumnEntry & { at: number }>();
  let at = aligned(PREFIX + (length as number));
  for (const entry of columns as ColumnEntry[]) {
    places.set(`${entry.name} ${entry.type}`, { ...entry, at });
    const width = entry.type === 'text' ? 1 : arrays[entry.type].BYTES_PER_ELEMENT;
    at += aligned(entry.length * width);
  }
  if (at !== buffer.byteLength) {
    throw new DomainError('UNAVAILABLE', `Got ${buffer.byteLength} packed bytes; expected ${at}.`);
  }
  const place = (name: string, type: ColumnEntry['type']) => {
    const found = places.get(`${name} ${type}`);
    if (found) return found;
    throw new DomainError('UNAVAILABLE', `Got packed columns without ${name} (${type}).`);
  };
  return {
    note,
    numbers: (name, type) => {
      const column = place(name, type);
      return new arrays[type](buffer as ArrayBuffer, column.at, column.length) as never;
    },
    texts: (name) => {
      const column = place(name, 'text');
      return textAt(buffer, column.at, column.length).split('\n').slice(0, -1);
    },
  };
}

/** Decoders refuse shared memory: the text's bytes are copied. */
function textAt(buffer: ArrayBuffer | SharedArrayBuffer, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(buffer, at, length).slice());
}
