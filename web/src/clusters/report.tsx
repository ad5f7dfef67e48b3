import type { AlternativeFragment, ProposalFragment, Sector } from '../api/operations.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { Alternatives } from './alternatives.tsx';
import { MemberTable } from './member-table.tsx';
import { hasPlannerValues, plannerValues } from './planner-values.ts';
import { ReportCriteria } from './report-criteria.tsx';
import { ScoreBar } from './score-bar.tsx';
import type { Places } from './use-places.ts';
import type { SetMembers } from './use-set-members.ts';

interface ReportProps {
  title: string;
  proposal: ProposalFragment;
  color: string;
  sectors: readonly Sector[];
  figures: SetMembers | null;
  places: Places | null;
  alternatives: readonly AlternativeFragment[];
  /** How many sets it was compared with, and by which rules, in words. */
  compared: string;
  rules: string;
}

/** A set of districts on paper: one or two pages that stand alone. */
export function Report(props: ReportProps) {
  const { title, proposal, color, sectors, figures, places, alternatives, compared, rules } = props;
  const { territories } = useWorkbench();
  const { texts, locale } = useTexts();
  const planner = useStore(plannerValues, (values) => values);
  const { score, scoreRange, population, bridges, province, region } = proposal;
  const services = sectors.map((sector) => texts.sectors[sector].toLowerCase()).join(', ');
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  return (
    <article class="report">
      <h1>{texts.report.title(title, services)}</h1>
      <p class="report-meta">
        {texts.report.place(province.name, region.name)} · {date} ·{' '}
        {texts.report.data(territories.dataVersion)} ·{' '}
        {territories.boundaries === 'APPROXIMATE'
          ? `${texts.approximateBoundaries}. ${texts.approximateNote}`
          : texts.officialBoundaries}
      </p>
      <MapCopy label={texts.report.map(title)} />
      <p class="report-key">
        <span class="swatch inline" style={{ background: color }} /> {texts.report.members}
        {bridges.length > 0 &&
          ` · ${texts.bridgesDashed} (${bridges.map(({ name }) => name).join(', ')})`}
      </p>
      <p>{proposal.explanation}</p>
      <p class="report-score">
        <b>
          {texts.bars.score} {figure(score, locale)}
        </b>{' '}
        ({texts.bars.range}{' '}
        {texts.bars.fromTo(figure(scoreRange.min, locale), figure(scoreRange.max, locale))}
        {population.value !== null && `; ${texts.people(count(population.value, locale))}`})
        <ScoreBar score={score} range={scoreRange} color={color} />
      </p>
      <h2>{texts.districts}</h2>
      <MemberTable districts={proposal.districts} figures={figures} sectors={sectors} />
      <h2>{texts.criteria}</h2>
      <ReportCriteria criteria={proposal.criteria} places={places} />
      <p class="quiet">
        {compared} {rules}. {hasPlannerValues(planner) && texts.report.ownValues}
      </p>
      {alternatives.length > 0 && (
        <>
          <h2>{texts.alternatives.title}</h2>
          <Alternatives alternatives={alternatives} />
        </>
      )}
      <h2>{texts.sources}</h2>
      <p class="quiet">{sourcesOf(proposal, figures).join('; ')}.</p>
      <p class="quiet report-link">{location.href}</p>
    </article>
  );
}

/** The titles of the sources that the figures on the page come from. */
function sourcesOf({ criteria }: ProposalFragment, figures: SetMembers | null): string[] {
  const counted = criteria.filter(({ weight }) => weight > 0);
  const titles = [
    ...(figures?.districts.nodes ?? []).map(({ population }) => population.source?.title),
    ...counted.map(({ raw }) => raw.source?.title),
  ];
  return [...new Set(titles.filter((title) => title !== undefined))];
}

/** The map as it is on screen, copied at once. */
function MapCopy({ label }: { label: string }) {
  const { map } = useWorkbench();
  const copy = (canvas: HTMLCanvasElement | null) => {
    if (canvas) map.get().map?.drawOn(canvas);
  };
  return <canvas ref={copy} class="report-map" role="img" aria-label={label} />;
}
