/** Tells a person how far an import is. */
export interface Progress {
  /** A data set's work: `done` of `total` steps. */
  step(label: string, done: number, total: number): void;
  /** A finished piece of news, on a line of its own. */
  line(text: string): void;
}

interface Terminal {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const BAR_WIDTH = 24;

/** A bar that is redrawn on a terminal, plain lines elsewhere: there a step speaks only when it ends. */
export function terminalProgress(out: Terminal): Progress {
  let drawn = false;
  const wipe = () => {
    if (drawn) out.write('\r\u001b[K');
    drawn = false;
  };
  return {
    step(label, done, total) {
      if (!out.isTTY) return;
      const filled = total > 0 ? Math.round((BAR_WIDTH * done) / total) : BAR_WIDTH;
      const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
      wipe();
      out.write(`${bar} ${label} ${done.toLocaleString('en')}/${total.toLocaleString('en')}`);
      drawn = true;
    },
    line(text) {
      wipe();
      out.write(`${text}\n`);
    },
  };
}

/** Says nothing. */
export const silentProgress: Progress = { step: () => undefined, line: () => undefined };
