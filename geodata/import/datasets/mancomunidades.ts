import {
  MancomunidadEntity,
  MancomunidadMemberEntity,
} from '../../database/entities/mancomunidad.ts';
import type { Mancomunidad } from '../../model/mancomunidad.ts';
import { searchName } from '../../model/search-name.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { readMancomunidades } from '../readers/mancomunidades.ts';
import { sourceText } from './gazetteer.ts';

const REPORT_SEED = 'mancomunidades-informe-2017.json';
const BUNDLED_MANCOMUNIDADES = 'peru/mancomunidades.json';

/** Associations of municipalities and of regions: public registers and pages, and the 2017 report. */
export const mancomunidadesDataSet: DataSet = {
  id: 'mancomunidades',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [
        sourceById('mancomunidad-members'),
        sourceById('mancomunidades-regional'),
        sourceById('mancomunidades-mef'),
      ],
      seeds: [REPORT_SEED],
      load: (context) =>
        replaceMancomunidades(
          context,
          readMancomunidades({
            members: sourceText(context, 'mancomunidad-members'),
            regional: sourceText(context, 'mancomunidades-regional'),
            budgetCodes: sourceText(context, 'mancomunidades-mef'),
          }),
        ),
    },
    {
      edition: 'BUNDLED',
      sources: [],
      seeds: [BUNDLED_MANCOMUNIDADES, REPORT_SEED],
      load: (context) => replaceMancomunidades(context, parseSeed(context, BUNDLED_MANCOMUNIDADES)),
    },
  ],
};

function parseSeed(context: LoadContext, path: string): Mancomunidad[] {
  return JSON.parse(context.readSeed(path).toString('utf8'));
}

async function replaceMancomunidades(
  context: LoadContext,
  published: readonly Mancomunidad[],
): Promise<number> {
  const all = mergeReported(published, parseSeed(context, REPORT_SEED));
  const { transaction } = context;
  await transaction.getRepository(MancomunidadEntity).createQueryBuilder().delete().execute();
  await transaction.getRepository(MancomunidadEntity).insert(
    all.map(({ seat, members: _, ...row }) => ({
      ...row,
      searchName: searchName(row.name),
      seatUbigeo: seat,
    })),
  );
  await transaction
    .getRepository(MancomunidadMemberEntity)
    .insert(
      all.flatMap(({ id, members }) =>
        members.map((member) => ({ mancomunidadId: id, ...member })),
      ),
    );
  return all.length;
}

/** The report adds purposes and associations that the registers lack; it never takes members away. */
function mergeReported(
  published: readonly Mancomunidad[],
  reported: readonly Mancomunidad[],
): Mancomunidad[] {
  const byId = new Map(published.map((association) => [association.id, association]));
  for (const report of reported) {
    const known = byId.get(report.id);
    byId.set(
      report.id,
      known
        ? {
            ...known,
            purpose: known.purpose ?? report.purpose,
            seat: known.seat ?? report.seat,
            citation: known.citation ?? report.citation,
          }
        : report,
    );
  }
  return [...byId.values()];
}
