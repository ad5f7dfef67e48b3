/** Why the embedded engine could not do what a statement asked for, with the SQLSTATE to report. */
export class DatabaseFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'DatabaseFailure';
    this.code = code;
  }
}
