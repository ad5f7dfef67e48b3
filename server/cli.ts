import { runCli } from './cli/run-cli.ts';

// biome-ignore lint/style/noProcessEnv: the one place where the command line's environment enters
const env = process.env;

/** A load that a server started ends with that server, or it would hold the database for nobody. */
function endWithParent(): void {
  process.exit(1);
}

process.once('disconnect', endWithParent);
process.channel?.unref();

const { stdout, stderr } = process;

// A reader that has seen enough (`| head`) is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), { env, stdout, stderr });

process.off('disconnect', endWithParent);
if (process.connected) process.disconnect();
