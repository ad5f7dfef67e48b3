import { execFile } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decode } from '../../geodata/import/readers/source-text.ts';
import { describePublished, publishedFile } from '../published-files.ts';
import { layerFolder } from './layer-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = new URL('../../../shared/data/boundaries/inei-original/', import.meta.url);

describePublished('the 1,891 districts at full detail as one file', () => {
  const folder = layerFolder();
  afterAll(() => folder.remove());
  let path: string;

  /** Runs a command with much less memory than the layer has as JSON objects. */
  async function answer(words: string) {
    const args = ['--max-old-space-size=256', '--import', 'tsx', 'server/cli.ts'];
    const [command = '', ...options] = words.split(' ');
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...args, command, path, ...options],
      { cwd: root, maxBuffer: 1e8 },
    );
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  beforeAll(() => {
    path = folder.write('districts.geojson', '{"type":"FeatureCollection","features":[');
    const names = readdirSync(shared).filter((name) => name.endsWith('.gz'));
    for (const [i, name] of names.entries()) {
      const text = decode(publishedFile(`boundaries/inei-original/${name}`));
      const features = JSON.parse(text).features.map((feature: unknown) => JSON.stringify(feature));
      appendFileSync(path, `${i > 0 ? ',\n' : ''}${features.join(',\n')}`);
    }
    appendFileSync(path, ']}\n');
  });

  it('has 5,541 queen and 5,329 rook pairs', async () => {
    const { pairs, islands } = await answer('contiguity --id UBIGEO');
    expect(pairs).toHaveLength(5541);
    expect(pairs.filter(({ kind }: { kind: string }) => kind === 'ROOK')).toHaveLength(5329);
    expect(islands).toEqual(['210103', '211302']);
  });

  it('has 155,616 sets of 3 to 6 in one province along borders of 100 m or more', async () => {
    const { total } = await answer('enumerate --id UBIGEO --group PROVINCIA --min-shared 100');
    expect(total).toBe(155616);
  });
});
