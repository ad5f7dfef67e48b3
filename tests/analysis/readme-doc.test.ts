import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledIndicators } from '../../geodata/import/bundle/indicator-cells.ts';
import { catalogue, fileSources } from '../../geodata/import/catalogue/catalogue.ts';
import { indicators } from '../../geodata/indicators/registry.ts';
import { describeConfig } from '../../server/config.ts';
import { httpStatusByCode } from '../../server/errors.ts';
import { defaultLimits, parseLimits } from '../../server/limits/document-limits.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');
const dataDoc = read('docs/data.md');
const methodsDoc = read('docs/methods.md');

const pages = [
  'README.md',
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

/** The lines of the first table whose header begins with these cells. */
function tableRows(markdown: string, header: string): string[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(header));
  expect(start, header).toBeGreaterThan(-1);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end === -1 ? rest.length : end);
}

describe('README.md', () => {
  it('lists every variable of the configuration with its default and meaning', () => {
    const expected = describeConfig().map(({ variable, fallback, meaning }) => {
      const shown = fallback === null ? 'none' : `\`${fallback}\``;
      return `| \`${variable}\` | ${shown} | ${meaning} |`;
    });
    expect(tableRows(readme, '| variable |')).toEqual(expected);
  });

  it('lists every error code with its status', () => {
    const listed = tableRows(readme, '| code |').flatMap((row) => {
      const [, codes = '', statuses = ''] = row.split('|');
      const numbers = statuses.split(',').map(Number);
      return [...codes.matchAll(/\w+/g)].map(([code], i) => [code, numbers[i]]);
    });
    expect(Object.fromEntries(listed)).toEqual(httpStatusByCode);
  });

  it('states the limits that hold', () => {
    const said = (amount: number) => amount.toLocaleString('en');
    expect(readme).toContain(`selections (${said(defaultLimits.maxSelections)} with fragments`);
    expect(readme).toContain(`tokens (${said(parseLimits.maxTokens)})`);
    expect(readme).toContain(`at most ${said(defaultLimits.maxPage)} items`);
  });

  it('counts the indicators of both editions', () => {
    const row = tableRows(readme, '| | bundled').find((line) => line.startsWith('| indicators'));
    expect(row?.match(/\d+/g)?.map(Number)).toEqual([bundledIndicators.length, indicators.length]);
  });

  it('lists every source under its licence', () => {
    const listed = tableRows(readme, '| licence |').flatMap((row) => {
      const [, licence = '', sources = ''] = row.split('|');
      return [...sources.matchAll(/`([\w-]+)`/g)].map(([, id]) => [id, licence.trim()]);
    });
    const expected = fileSources.map(({ id, licence }) => [id, licence]);
    expect(listed.map(([id]) => id).sort()).toEqual(expected.map(([id]) => id).sort());
    const licenceOf = new Map(fileSources.map(({ id, licence }) => [id, licence]));
    for (const [id = '', licence = ''] of listed) {
      expect(licenceOf.get(id)?.startsWith(licence), `${id}: ${licence}`).toBe(true);
    }
  });
});

describe('docs/data.md', () => {
  it('describes every source as the catalogue does', () => {
    const expected = fileSources.map(
      ({ id, title, publisher, licence, vintage, url }) =>
        `| \`${id}\` | ${title} | ${publisher} | ${licence} | ${vintage} | ${url ? `[file](${url})` : 'none'} |`,
    );
    expect(tableRows(dataDoc, '| id |')).toEqual(expected);
  });

  it('counts files and indicators as they are', () => {
    const boundaryFiles = catalogue.length - fileSources.length;
    expect(dataDoc).toContain(`The district limits are ${boundaryFiles} files`);
    expect(dataDoc).toContain(`| ${indicators.length} variables;`);
    expect(dataDoc).toContain(`| ${bundledIndicators.length} variables,`);
  });
});

describe('docs/methods.md', () => {
  it('has a row for each criterion', async () => {
    const { clusterCriteria } = await import('../../geodata/criteria/registry.ts');
    const rows = tableRows(methodsDoc, '| criterion |').join('\n');
    const codes = new Set(
      clusterCriteria.map(({ code, sector }) => (sector === null ? code : 'GAP_<SECTOR>')),
    );
    for (const code of codes) expect(rows).toContain(`\`${code}\``);
    expect([...rows.matchAll(/`[A-Z_<>]+`/g)]).toHaveLength(codes.size);
  });
});

describe('the pages', () => {
  for (const page of pages) {
    it(`lead nowhere that is not there: ${page}`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
      const missing = links.filter((to) => !existsSync(new URL(to, new URL(page, root))));
      expect(missing).toEqual([]);
    });

    it(`name no folder of one machine: ${page}`, () => {
      expect(read(page)).not.toMatch(/(^|[\s`(=])\/(home|root|tmp|work|Users)\//m);
    });
  }
});
