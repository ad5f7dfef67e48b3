import type { Language } from '../model/language.ts';
import type { ClusterEdit } from './cluster-changes.ts';
import type { Eligibility, EligibilityReason } from './cluster-eligibility.ts';
import type { NameOf } from './cluster-explanation.ts';
import { formatNumber, joinList, lowerFirst } from './cluster-wording.ts';
import type {
  ClusterChange,
  ClusterSetExplanation,
  CriterionDifference,
} from './explain-cluster.ts';

interface Voice {
  lang: Language;
  nameOf: NameOf;
}

const say = ({ lang }: Voice, es: string, en: string): string => (lang === 'ES' ? es : en);

const listed = ({ lang, nameOf }: Voice, ubigeos: readonly string[]): string =>
  joinList(ubigeos.map(nameOf), lang);

/** Why the set may or may not be a cluster; parts and bridges come in already worded. */
function reasonText(voice: Voice, reason: EligibilityReason, bridges: string, parts: string) {
  const texts: Record<EligibilityReason, [es: string, en: string]> = {
    CONNECTED: ['sus distritos forman un conjunto continuo', 'its districts hang together'],
    JOINED_BY_CAPITAL: [
      `lo une ${bridges} (capital provincial), que no lo integra`,
      `${bridges} (provincial capital) joins it without being a member`,
    ],
    JOINED_BY_BRIDGES: [
      `lo une ${bridges} (puente), sin integrarlo`,
      `${bridges} (bridge) joins it without being a member`,
    ],
    TOO_FEW_DISTRICTS: ['tiene menos distritos de los pedidos', 'it has too few districts'],
    TOO_MANY_DISTRICTS: ['tiene más distritos de los pedidos', 'it has too many districts'],
    CROSSES_REGION: ['sus distritos son de más de una región', 'it crosses a region’s border'],
    CROSSES_PROVINCE: ['cruza el límite provincial', 'it crosses a province’s border'],
    NOT_CONTIGUOUS: [`queda en partes separadas: ${parts}`, `it falls into parts: ${parts}`],
  };
  return say(voice, ...texts[reason]);
}

function openingSentence(voice: Voice, districts: readonly string[], found: Eligibility): string {
  const names = listed(voice, districts);
  const parts = found.components.map((one) => listed(voice, one)).join('; ');
  const reason = reasonText(voice, found.reason, listed(voice, found.bridges), parts);
  return found.eligible
    ? say(
        voice,
        `${names}: puede ser un clúster; ${reason}.`,
        `${names}: may be a cluster; ${reason}.`,
      )
    : say(
        voice,
        `${names}: no puede ser un clúster con estas reglas; ${reason}.`,
        `${names}: may not be a cluster under these rules; ${reason}.`,
      );
}

/** The score and the places; conditional for a set that is no candidate. */
function placeSentence(voice: Voice, explanation: ClusterSetExplanation): string {
  const { set, inProvince, total, eligibility } = explanation;
  if (inProvince === null || total === null) {
    return say(
      voice,
      'No tiene puntaje: ningún criterio con peso tiene dato.',
      'It has no score: no weighted criterion has data.',
    );
  }
  const score = formatNumber(set.score);
  const province = voice.nameOf(eligibility.province);
  const [rank, candidates, rankOfAll, all] = [
    inProvince.rank,
    inProvince.candidates,
    total.rank,
    total.candidates,
  ].map(formatCount);
  const [obtains, scores] = eligibility.eligible
    ? ['Obtiene', 'It scores']
    : ['Obtendría', 'It would score'];
  return say(
    voice,
    `${obtains} ${score} sobre 1: puesto ${rank} de ${candidates} en la provincia de ${province} y ${rankOfAll} de ${all} en todo el ámbito.`,
    `${scores} ${score} out of 1: rank ${rank} of ${candidates} in the province of ${province} and ${rankOfAll} of ${all} in the whole area.`,
  );
}

/** A count with all its digits. */
const formatCount = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');

function differenceText(voice: Voice, { own, best, loss }: CriterionDifference): string {
  const name = lowerFirst(voice.lang === 'ES' ? own.criterion.name.es : own.criterion.name.en);
  const [mine, theirs, less] = [own.contribution, best.contribution, loss].map(formatNumber);
  return say(
    voice,
    `${name} (aporta ${mine} frente a ${theirs}: ${less} menos)`,
    `${name} (adds ${mine} against ${theirs}: ${less} less)`,
  );
}

/** What the best of the province is, and where the set loses most against it. */
function bestSentence(voice: Voice, { set, best, differences }: ClusterSetExplanation): string[] {
  if (best === null) return [];
  if (best.districts.join() === set.districts.join()) {
    return [say(voice, 'Es el mejor de su provincia.', 'It is the best of its province.')];
  }
  const names = listed(voice, best.districts);
  const score = formatNumber(best.score);
  const [largest] = differences.filter(({ loss }) => loss > 0);
  const known = say(
    voice,
    `El mejor de su provincia es ${names} (${score}).`,
    `The best of its province is ${names} (${score}).`,
  );
  if (largest === undefined) return [known];
  const difference = differenceText(voice, largest);
  return [
    known,
    say(voice, `Lo que más lo separa: ${difference}.`, `What sets it apart most: ${difference}.`),
  ];
}

function editText(voice: Voice, edit: ClusterEdit): string {
  switch (edit.kind) {
    case 'ADD':
      return say(voice, `añadir ${voice.nameOf(edit.ubigeo)}`, `add ${voice.nameOf(edit.ubigeo)}`);
    case 'DROP':
      return say(voice, `quitar ${voice.nameOf(edit.ubigeo)}`, `drop ${voice.nameOf(edit.ubigeo)}`);
    case 'ALLOW_CAPITAL':
      return say(
        voice,
        'admitir que lo una la capital provincial',
        'let the provincial capital join it',
      );
    case 'ALLOW_BRIDGES':
      return edit.bridges === 1
        ? say(voice, 'admitir un distrito puente', 'allow a bridging district')
        : say(
            voice,
            `admitir ${edit.bridges} distritos puente`,
            `allow ${edit.bridges} bridging districts`,
          );
    case 'ALLOW_CROSS_PROVINCE':
      return say(
        voice,
        'admitir un distrito de otra provincia',
        'allow a district of another province',
      );
    case 'ALLOW_REVIEWED_LINKS':
      return say(voice, 'admitir los enlaces revisados', 'allow the reviewed links');
  }
}

function changeText(voice: Voice, { edits, set }: ClusterChange): string {
  const steps = joinList(
    edits.map((edit) => editText(voice, edit)),
    voice.lang,
  );
  const bridges = set.bridges.map(({ ubigeo }) => ubigeo);
  const through =
    bridges.length === 0
      ? ''
      : say(
          voice,
          `, a través de ${listed(voice, bridges)}`,
          `, through ${listed(voice, bridges)}`,
        );
  const score = Number.isNaN(set.score) ? '–' : formatNumber(set.score);
  return `${steps} (${score}${through})`;
}

function changeSentences(voice: Voice, { eligibility, changes }: ClusterSetExplanation): string[] {
  if (eligibility.eligible) return [];
  if (changes.length === 0) {
    return [
      say(
        voice,
        'Ningún cambio tan pequeño como los pedidos lo haría posible.',
        'No change as small as asked for makes it possible.',
      ),
    ];
  }
  const worded = changes.map((change) => changeText(voice, change)).join('; ');
  return [
    say(
      voice,
      `Los cambios más pequeños que lo harían posible, con su puntaje: ${worded}.`,
      `The smallest changes that make it possible, with their score: ${worded}.`,
    ),
  ];
}

/**
 * A paragraph for a planner on a wanted set: whether and why it may be a cluster, its place, what
 * sets it apart from the best of its province, and the smallest changes that would make it one.
 */
export function explainSet(
  explanation: ClusterSetExplanation,
  nameOf: NameOf,
  lang: Language,
): string {
  const voice: Voice = { lang, nameOf };
  return [
    openingSentence(voice, explanation.set.districts, explanation.eligibility),
    placeSentence(voice, explanation),
    ...bestSentence(voice, explanation),
    ...changeSentences(voice, explanation),
  ].join(' ');
}
