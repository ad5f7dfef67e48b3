import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeConfig } from '../../server/config.ts';
import { cli } from './cli-runner.ts';

const program = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

const commandNames = [
  'propose',
  'explain',
  'portfolio',
  'data load',
  'data status',
  'data verify',
  'data fetch',
  'data bundle',
  'data catalogue',
  'contiguity',
  'enumerate',
  'moran',
  'lisa',
  'regionalize',
  '2sfca',
  'config',
];

describe('the command line', () => {
  it('lists every command with --help, and each explains its options', async () => {
    const { code, out } = await cli('--help');
    expect(code).toBe(0);
    for (const name of commandNames) {
      expect(out).toContain(`  ${name} `);
      const help = await cli(`${name} --help`);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`npm run contigua -- ${name}`);
    }
  });

  it.each([
    ['', 'Got no command; expected one of:'],
    ['data', 'Got data; expected one of:'],
    ['data lod', 'Got data lod; expected one of:'],
    ['data load --frm x', "Unknown option '--frm'"],
    ['data load --edition newest', 'Got --edition newest; expected bundled or official.'],
    ['data load extra', "Unexpected argument 'extra'"],
    ['data catalogue', 'Got no --from; expected --from DIR.'],
    ['propose --sector HEALTH', 'Got no --region or --province; expected one.'],
    ['propose --region 22', 'Got no --sector; expected one or two.'],
    [
      'propose --region 22 --sector HEALTH --size six',
      'Got --size six; expected a range such as 3-6.',
    ],
    ['propose --region 22 --sector HEALTH --first many', 'Got --first many; expected a number.'],
    ['propose --region 22 --sector HEALTH --lang qu', 'Got --lang qu; expected es or en.'],
    ['explain --sector HEALTH', 'Got no --district; expected the codes of the set.'],
    ['portfolio', 'Got no --sector; expected one or two.'],
    [
      'portfolio --sector HEALTH --quota 22',
      'Got --quota 22; expected a region and its clusters such as 22=4 or 22=2-4.',
    ],
    [
      'portfolio --sector HEALTH --lock 220501@x',
      'Got --lock 220501@x; expected districts and perhaps a wave such as 220501,220505,220511@1.',
    ],
  ])('answers "%s" with usage on stderr and exit code 2', async (words, message) => {
    const { code, out, err } = await cli(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.startsWith(message)).toBe(true);
    expect(err).toContain('npm run contigua -- ');
  });

  it.each([
    ['config', { PORT: 'x' }, 'PORT: got "x", expected a whole number from 0 to 65535.\n'],
    [
      'data load --from /nonexistent/files',
      {},
      'Got --from /nonexistent/files; expected a folder that exists.\n',
    ],
    ['data fetch --only maps', {}, 'Got maps; expected boundaries, gazetteer, indicators.\n'],
    [
      'propose --region 22 --sector HEALT',
      {},
      /^Got --sector HEALT; expected HEALTH, EDUCATION, .*CONNECTIVITY\.\n$/,
    ],
    [
      'propose --region 22 --sector HEALTH --rule LOOSE',
      {},
      'Got --rule LOOSE; expected STRICT, PROVINCIAL_CAPITAL, BRIDGES.\n',
    ],
    [
      'data status',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      'Could not open the database of DATABASE_URL (ECONNREFUSED); expected a PostgreSQL server with PostGIS 3.3 or later.\n',
    ],
  ])(
    'answers "%s" on wrong input with one line on stderr and exit code 1',
    async (words, env, message) => {
      const { code, out, err } = await cli(words, env as Record<string, string>);
      expect(code).toBe(1);
      expect(out).toBe('');
      if (typeof message === 'string') expect(err).toBe(message);
      else expect(err).toMatch(message);
    },
  );

  it('shows every variable with its value and default', async () => {
    const { code, out } = await cli('config', { PORT: '8080' });
    expect(code).toBe(0);
    for (const { variable } of describeConfig()) expect(out).toContain(variable);
    expect(out).toMatch(/^PORT +8080 +4000$/m);
  });

  it('hands its exit code to the shell and takes a closed pipe for no failure', async () => {
    const run = promisify(execFile);
    const script = `"${process.execPath}" --import tsx "${program}"`;
    await expect(run('sh', ['-c', `${script} data nothing`])).rejects.toMatchObject({ code: 2 });
    const { stdout, stderr } = await run('bash', [
      '-c',
      `${script} config | head -n 1; echo "exit \${PIPESTATUS[0]}"`,
    ]);
    expect(stdout).toMatch(/^variable .*\nexit 0\n$/);
    expect(stderr).toBe('');
  });
});
