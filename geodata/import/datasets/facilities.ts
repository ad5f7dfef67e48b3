import { buildLocator } from '../../analysis/locate.ts';
import { searchName } from '../../model/search-name.ts';
import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { mergeHealthFacilities, readIpress, readRenipress } from '../readers/health-facilities.ts';
import { readSchoolPoints } from '../readers/schools.ts';
import { placeSources, sourceText } from './gazetteer.ts';
import { officialBoundaries } from './official-boundaries.ts';

const statement = sqlText('../../queries/load/insert-facilities.sql', import.meta.url);

interface FacilityRow {
  id: string;
  kind: 'HEALTH' | 'SCHOOL';
  name: string | null;
  category: string | null;
  institution: string | null;
  classification: string | null;
  status: string | null;
  declaredUbigeo: string | null;
  locatedUbigeo: string | null;
  longitude: number | null;
  latitude: number | null;
  altitudeMeters: number | null;
  emergencyVisits: number | null;
  services: number | null;
  sourceIds: string[];
}

/** Health facilities of both registers and school points, each located in the district that holds it. */
export const facilitiesDataSet: DataSet = {
  id: 'facilities',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [
        ...placeSources,
        sourceById('renipress-2022'),
        sourceById('ipress-minsa'),
        sourceById('schools'),
      ],
      seeds: [],
      load: loadFacilities,
    },
  ],
};

async function loadFacilities(context: LoadContext): Promise<number> {
  const locate = buildLocator(officialBoundaries(context).districts);
  const rows = [...healthRows(context, locate), ...schoolRows(context, locate)];
  const { transaction, progress } = context;
  await transaction.query('delete from facility');
  const batch = 5000;
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    await insertRows(transaction, statement, facilityColumns(part), batch);
    progress.step('facilities', from + part.length, rows.length);
  }
  return rows.length;
}

type Locate = ReturnType<typeof buildLocator>;

function healthRows(context: LoadContext, locate: Locate): FacilityRow[] {
  const facilities = mergeHealthFacilities(
    readRenipress(sourceText(context, 'renipress-2022')),
    readIpress(sourceText(context, 'ipress-minsa')),
  );
  return facilities.map(({ code, sources, longitude, latitude, ...facility }) => ({
    ...facility,
    id: `health-${code}`,
    kind: 'HEALTH',
    longitude,
    latitude,
    locatedUbigeo: longitude === null || latitude === null ? null : locate(longitude, latitude),
    services: null,
    sourceIds: sources,
  }));
}

function schoolRows(context: LoadContext, locate: Locate): FacilityRow[] {
  return readSchoolPoints(sourceText(context, 'schools')).map((point, i) => ({
    id: `school-${String(i + 1).padStart(5, '0')}`,
    kind: 'SCHOOL',
    name: null,
    category: null,
    institution: null,
    classification: null,
    status: null,
    declaredUbigeo: null,
    locatedUbigeo: locate(point.longitude, point.latitude),
    longitude: point.longitude,
    latitude: point.latitude,
    altitudeMeters: null,
    emergencyVisits: null,
    services: point.services,
    sourceIds: ['schools'],
  }));
}

function facilityColumns(rows: readonly FacilityRow[]) {
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.kind),
    rows.map((row) => row.name),
    rows.map((row) => (row.name === null ? null : searchName(row.name))),
    rows.map((row) => row.category),
    rows.map((row) => row.institution),
    rows.map((row) => row.classification),
    rows.map((row) => row.status),
    rows.map((row) => row.declaredUbigeo),
    rows.map((row) => row.locatedUbigeo),
    rows.map((row) => row.longitude),
    rows.map((row) => row.latitude),
    rows.map((row) => row.altitudeMeters),
    rows.map((row) => row.emergencyVisits),
    rows.map((row) => row.services),
    rows.map((row) => row.sourceIds.join(',')),
  ];
}
