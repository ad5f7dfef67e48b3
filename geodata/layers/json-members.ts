import { DomainError } from '../model/domain-error.ts';
import { decodeParts, MAX_TEXT_BYTES, tooLong } from './source-bytes.ts';

/** What may come next in the outermost object, or in its streamed array. */
type Expected =
  | 'OBJECT'
  | 'FIRST_KEY'
  | 'KEY'
  | 'COLON'
  | 'VALUE'
  | 'MEMBER_END'
  | 'FIRST_ELEMENT'
  | 'ELEMENT'
  | 'ELEMENT_END'
  | 'NOTHING';

const marks: Record<Expected, Readonly<Record<string, Expected>>> = {
  OBJECT: { '{': 'FIRST_KEY' },
  FIRST_KEY: { '}': 'NOTHING' },
  KEY: {},
  COLON: { ':': 'VALUE' },
  VALUE: {},
  MEMBER_END: { ',': 'KEY', '}': 'NOTHING' },
  FIRST_ELEMENT: { ']': 'MEMBER_END' },
  ELEMENT: {},
  ELEMENT_END: { ',': 'ELEMENT', ']': 'MEMBER_END' },
  NOTHING: {},
};

const afterPiece: Partial<Record<Expected, Expected>> = {
  FIRST_KEY: 'COLON',
  KEY: 'COLON',
  VALUE: 'MEMBER_END',
  FIRST_ELEMENT: 'ELEMENT_END',
  ELEMENT: 'ELEMENT_END',
};

interface Scan {
  readonly path: string;
  readonly streamed: string;
  readonly onElement: (element: unknown) => void;
  readonly members: Map<string, unknown>;
  expected: Expected;
  key: string;
  /** Bytes before the current chunk. */
  passed: number;
  /** The value that is being read, which may reach over several chunks. */
  parts: Uint8Array[] | undefined;
  length: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const PLAIN = 0;
const QUOTED = 1;
const OPENING = 2;
const CLOSING = 3;
const PARTING = 4;
/** What each byte outside quotes means for where a value ends. */
const kinds = new Uint8Array(256);
kinds[QUOTE] = QUOTED;
kinds[OPEN_BRACKET] = kinds[OPEN_BRACE] = OPENING;
kinds[CLOSE_BRACKET] = kinds[CLOSE_BRACE] = CLOSING;
kinds[COMMA] = kinds[0x20] = kinds[0x0a] = kinds[0x0d] = kinds[0x09] = PARTING;

/**
 * The members of the one JSON object that the bytes hold. The elements of the array under the key
 * `streamed` are handed to `onElement` one by one, in order, and are not kept: only one of them is
 * in memory at a time. Throws `BAD_INPUT` for anything that is not one JSON object.
 */
export async function readJsonMembers(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  streamed: string,
  onElement: (element: unknown) => void,
): Promise<ReadonlyMap<string, unknown>> {
  const scan: Scan = {
    path,
    streamed,
    onElement,
    members: new Map(),
    expected: 'OBJECT',
    key: '',
    passed: 0,
    parts: undefined,
    length: 0,
    depth: 0,
    inString: false,
    escaped: false,
  };
  for await (const chunk of chunks) {
    scanChunk(scan, scan.passed === 0 ? withoutMark(chunk) : chunk);
    scan.passed += chunk.length;
  }
  if (scan.expected !== 'NOTHING') throw broken(scan, scan.passed, 'an object that ends');
  return scan.members;
}

/** Editors put a byte order mark before UTF-8. */
function withoutMark(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function scanChunk(scan: Scan, chunk: Uint8Array): void {
  let at = 0;
  while (at < chunk.length) {
    if (scan.parts !== undefined) {
      const end = endOfPiece(scan, chunk, at);
      addPart(scan, scan.parts, chunk.subarray(at, end === -1 ? chunk.length : end));
      if (end === -1) return;
      finishPiece(scan, scan.parts, scan.passed + end);
      at = end;
    } else {
      const byte = chunk[at] as number;
      if (isSpace(byte)) at++;
      else at += passMark(scan, byte, scan.passed + at);
    }
  }
}

/** Takes a mark (returns 1) or opens the value that starts here (0, its bytes come next). */
function passMark(scan: Scan, byte: number, position: number): 0 | 1 {
  const next = marks[scan.expected][String.fromCharCode(byte)];
  if (next !== undefined) {
    scan.expected = next;
    return 1;
  }
  if (scan.expected === 'VALUE' && byte === OPEN_BRACKET && scan.key === scan.streamed) {
    scan.expected = 'FIRST_ELEMENT';
    return 1;
  }
  const keyWanted = scan.expected === 'FIRST_KEY' || scan.expected === 'KEY';
  const closing =
    byte === COMMA || byte === COLON || byte === CLOSE_BRACKET || byte === CLOSE_BRACE;
  if (afterPiece[scan.expected] === undefined || closing || (keyWanted && byte !== QUOTE)) {
    throw broken(scan, position, expectedText(scan.expected));
  }
  scan.parts = [];
  scan.length = 0;
  return 0;
}

/** Where the value that is being read ends in this chunk, or -1. */
function endOfPiece(scan: Scan, chunk: Uint8Array, from: number): number {
  let at = from;
  while (at < chunk.length) {
    if (scan.inString) {
      at = endOfString(scan, chunk, at);
      if (!scan.inString && scan.depth === 0) return at;
    } else {
      const kind = kinds[chunk[at] as number] as number;
      if (kind !== PLAIN) {
        const end = passStructure(scan, kind, at);
        if (end !== -1) return end;
      }
      at++;
    }
  }
  return -1;
}

/** Goes in or out by one bracket; where the value ends with it, or -1. */
function passStructure(scan: Scan, kind: number, at: number): number {
  if (kind === QUOTED) scan.inString = true;
  else if (kind === OPENING) scan.depth++;
  // A number or a word has no end of its own: what follows ends it.
  else if (scan.depth === 0) return at;
  else if (kind === CLOSING) {
    scan.depth--;
    if (scan.depth === 0) return at + 1;
  }
  return -1;
}

/** Past the closing quote; `inString` stays true when the chunk ends first. */
function endOfString(scan: Scan, chunk: Uint8Array, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    if (scan.escaped) scan.escaped = false;
    else if (chunk[at] === BACKSLASH) scan.escaped = true;
    else if (chunk[at] === QUOTE) {
      scan.inString = false;
      return at + 1;
    }
  }
  return chunk.length;
}

function addPart(scan: Scan, parts: Uint8Array[], part: Uint8Array): void {
  parts.push(part);
  scan.length += part.length;
  if (scan.length > MAX_TEXT_BYTES) throw tooLong(scan.path, 'one value');
}

function finishPiece(scan: Scan, parts: readonly Uint8Array[], position: number): void {
  const value = parsePiece(scan, decodeParts(scan.path, parts), position);
  scan.parts = undefined;
  if (scan.expected === 'FIRST_KEY' || scan.expected === 'KEY') scan.key = value as string;
  else if (scan.expected === 'VALUE') scan.members.set(scan.key, value);
  else scan.onElement(value);
  scan.expected = afterPiece[scan.expected] as Expected;
}

function parsePiece(scan: Scan, text: string, position: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(scan, position, 'JSON', (cause as Error).message);
  }
}

function expectedText(expected: Expected): string {
  const listed = Object.keys(marks[expected]).map((mark) => `'${mark}'`);
  if (expected === 'FIRST_KEY' || expected === 'KEY') listed.push('a name in quotes');
  else if (afterPiece[expected] !== undefined) listed.push('a value');
  return listed.join(' or ') || 'the end of the file';
}

function broken(scan: Scan, position: number, expected: string, reason?: string): DomainError {
  const got = `broken JSON at byte ${position}${reason === undefined ? '' : ` (${reason})`}`;
  return new DomainError('BAD_INPUT', `${scan.path}: got ${got}; expected ${expected}.`);
}
