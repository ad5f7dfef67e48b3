import { errorRecord } from './error-record.ts';

type LogLevel = 'info' | 'warn' | 'error';

/** Where a process tells its operator what happens; details are plain data. */
export interface Logger {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

interface Sink {
  write(text: string): unknown;
}

/**
 * A logger that writes one entry a call: `text` for people (details indented below), `json` as one
 * object a line with `time`, `level`, `message` and `details`.
 */
export function createLogger(format: 'text' | 'json', sink: Sink): Logger {
  const entry = format === 'json' ? jsonEntry : textEntry;
  const log =
    (level: LogLevel) =>
    (message: string, details?: unknown): void => {
      sink.write(entry(new Date(), level, message, plain(details)));
    };
  return { info: log('info'), warn: log('warn'), error: log('error') };
}

function plain(details: unknown): unknown {
  return details instanceof Error ? errorRecord(details) : details;
}

function jsonEntry(time: Date, level: LogLevel, message: string, details: unknown): string {
  return `${JSON.stringify({ time: time.toISOString(), level, message, details })}\n`;
}

function textEntry(time: Date, level: LogLevel, message: string, details: unknown): string {
  const mark = level === 'info' ? '' : `${level.toUpperCase()} `;
  const head = `${time.toISOString().slice(11, 19)} ${mark}${message}\n`;
  if (details === undefined) return head;
  const body = JSON.stringify(details, null, 2).replaceAll('\\n', '\n');
  return `${head}${body.replace(/^/gm, '  ')}\n`;
}

/** What Apollo Server logs with: its own news at `debug` stay out. */
export function apolloLogger(logger: Logger) {
  return {
    debug: () => undefined,
    info: (message: unknown) => logger.info(String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) => logger.error(String(message)),
  };
}
