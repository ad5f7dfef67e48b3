import { DomainError } from '../../model/domain-error.ts';

/** The content of a source file as the caller got it; `name` is what errors call it. */
export interface SourceText {
  name: string;
  content: Uint8Array | string;
}

/** A refusal that names the file, the line, what was got and what was expected. */
export function badLine(file: string, line: number, got: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `${file}, line ${line}: got ${got}; expected ${expected}.`);
}

/** The file as text; throws BAD_INPUT when its bytes are not UTF-8. */
export function decode(file: SourceText): string {
  if (typeof file.content === 'string') return file.content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.content);
  } catch (cause) {
    throw new DomainError(
      'BAD_INPUT',
      `${file.name}: got ${file.content.length} bytes that are not UTF-8 text; expected an unpacked UTF-8 file.`,
      { cause },
    );
  }
}
