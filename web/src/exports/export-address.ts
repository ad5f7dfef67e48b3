import type { Level } from '../state/app-state.ts';

const exportOfLevel: Readonly<Record<Level, string>> = {
  REGION: 'regions',
  PROVINCE: 'provinces',
  DISTRICT: 'districts',
};

/** Where the server gives the territories of a level as a file, with the parameters that are given. */
export function exportAddress(
  level: Level,
  extension: string,
  parameters: Readonly<Record<string, unknown>>,
): { href: string; fileName: string } {
  return fileAddress(exportOfLevel[level], extension, parameters);
}

/** The address of any export; objects become JSON, what is undefined or null is left out. */
export function fileAddress(
  name: string,
  extension: string,
  parameters: Readonly<Record<string, unknown>>,
): { href: string; fileName: string } {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value === undefined || value === null) continue;
    query.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const search = query.size === 0 ? '' : `?${query}`;
  return {
    href: `export/${name}.${extension}${search}`,
    fileName: `contigua-${name}.${extension}`,
  };
}
