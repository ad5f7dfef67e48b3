import type { contiguousEs } from './contiguous-es.ts';

export const contiguousEn: typeof contiguousEs = {
  joins: {
    title: 'What joins these districts?',
    hint: 'Choose two districts or more. The sentence can be pasted into a report.',
    district: (number) => `District ${number}`,
    pickOnMap: 'Choose on the map',
    stopPicking: 'Stop choosing on the map',
    clear: 'Remove all',
    needsAnother: (name) => `Choose another district to compare it with ${name}.`,
    between: 'Dashed outline: joins them without being one of those chosen.',
    capital: (name) => `${name} (provincial capital)`,
    border: (both, border) => `${both} share ${border} of border`,
    point: (both) => `${both} touch at a point only`,
    link: (both) => `a reviewed link joins ${both}`,
    parts: (parts) => `the ${parts} parts`,
    oneThrough: (name, ways, more) =>
      `${name} joins them through ${ways}${more > 0 ? ` (and there are ${more} more ways)` : ''}`,
    allThrough: (parts, ways, more) =>
      `${parts} are joined by ${ways}${more > 0 ? ` (and there are ${more} more ways)` : ''}`,
    tooFar: (parts) => `joining ${parts} would take more than three districts`,
  },
  group: {
    openOne: 'open group',
    own: 'Group',
    regions: 'Its regions',
    sentence: (districts, place, names) =>
      `${districts} contiguous districts of ${place}${names === null ? '' : `: ${names}`}.`,
    size: (people, area, unknown) =>
      `They have ${people} inhabitants on ${area} km²${unknown > 0 ? ` (no population figure for ${unknown})` : ''}.`,
    widestGap: (sector, own, other, regions) =>
      `Its largest disadvantage against its ${regions === 1 ? 'region' : 'regions'}: ${sector}, with a gap of ${own} against ${other} (0 to 1, 1 = worst).`,
    nowhereWorse: (regions) =>
      `It is worse than its ${regions === 1 ? 'region' : 'regions'} in no service.`,
  },
  loosen: {
    none: (least) => `No group reaches ${least} districts.`,
    largest: (districts) => `The largest that forms has ${districts}.`,
    allow: (districts) => `Accept groups of ${districts}`,
    excludesMost: (condition) => `The condition that excludes most is “${condition}”.`,
    without: (districts, groups) =>
      `Without it ${districts} districts would fulfil the rest and form ${groups} ${groups === 1 ? 'group' : 'groups'}.`,
    onlyOne: 'Try a less demanding value.',
    drop: 'Remove it',
  },
  copying: {
    copy: 'Copy text',
    copied: 'Copied',
    failed: 'Could not copy: select it',
  },
};
