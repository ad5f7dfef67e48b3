import { runCli } from '../../server/cli/run-cli.ts';

/** What a command did. */
export interface CliResult {
  code: number;
  out: string;
  err: string;
}

/** Runs a command in this process, with these variables and no others. Text is cut at spaces. */
export async function cli(
  words: string | readonly string[],
  env: Record<string, string> = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const args = typeof words === 'string' ? words.split(' ').filter(Boolean) : words;
  const code = await runCli(args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}
