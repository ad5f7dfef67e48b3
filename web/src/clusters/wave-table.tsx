import type { PlannedClusterFragment, PlanPortfolioQuery } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import type { DefaultWeight } from './cluster-input.ts';
import type { ClustersState } from './clusters-state.ts';
import { ProposalDetails } from './proposal-details.tsx';
import { ProposalLine } from './proposal-list.tsx';
import { waveColor } from './use-plan-drawing.ts';

type Plan = PlanPortfolioQuery['planPortfolio'];

interface WaveTableProps {
  plan: Plan;
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
  /** How many sets the clusters were chosen from, in words. */
  compared: string;
  onOpen(cluster: PlannedClusterFragment | null): void;
}

/** The governments that each wave reaches, then the clusters wave by wave; one of them is open. */
export function WaveTable(props: WaveTableProps) {
  const { plan, onOpen, current } = props;
  const { texts } = useTexts();
  const waves = plan.waves.map(({ wave }) => wave);
  return (
    <>
      <GovernmentTable plan={plan} />
      {waves.map((wave) => (
        <div key={wave}>
          <h2>
            <span class="swatch inline" style={{ background: waveColor(wave) }} />{' '}
            {texts.wave(wave)}
          </h2>
          <ol class="groups">
            {plan.clusters
              .filter((cluster) => cluster.wave === wave)
              .map((cluster) => (
                <PlannedItem
                  key={cluster.rank}
                  {...props}
                  cluster={cluster}
                  isOpen={cluster.rank === current.plan.open}
                  onOpen={onOpen}
                />
              ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** Governments reached by each wave and those before it, as the programme counts them. */
function GovernmentTable({ plan }: { plan: Plan }) {
  const { texts } = useTexts();
  const clustersUpTo = (wave: number) =>
    plan.clusters.filter((cluster) => (cluster.wave ?? 0) <= wave).length;
  return (
    <table class="governments">
      <caption>{texts.plan.governmentsSoFar}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.plan.wave}</th>
          <th scope="col">{texts.jobs.clusters}</th>
          <th scope="col">{texts.plan.district}</th>
          <th scope="col">{texts.plan.provincial}</th>
          <th scope="col">{texts.plan.regional}</th>
          <th scope="col">{texts.plan.all}</th>
        </tr>
      </thead>
      <tbody>
        {plan.waves.map(({ wave, governments }) => (
          <tr key={wave}>
            <th scope="row">{wave}</th>
            <td class="number">{clustersUpTo(wave)}</td>
            <td class="number">{governments.district}</td>
            <td class="number">{governments.provincial}</td>
            <td class="number">{governments.regional}</td>
            <td class="number">{governments.all}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlannedItemProps extends WaveTableProps {
  cluster: PlannedClusterFragment;
  isOpen: boolean;
}

function PlannedItem(props: PlannedItemProps) {
  const { cluster, isOpen, onOpen, current, change, defaults, compared } = props;
  const { pointed } = useWorkbench();
  const { texts } = useTexts();
  const first = cluster.districts[0]?.ubigeo ?? null;
  const color = waveColor(cluster.wave);
  const point = (code: string | null) => () => pointed.set({ code });
  return (
    <li id={`cluster-${cluster.rank}`}>
      <button
        type="button"
        class="group"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? null : cluster)}
        onMouseEnter={point(first)}
        onMouseLeave={point(null)}
        onFocus={point(first)}
        onBlur={point(null)}
      >
        <ProposalLine proposal={cluster} color={color} />
      </button>
      {isOpen && (
        <ProposalDetails
          proposal={cluster}
          color={color}
          current={current}
          change={change}
          defaults={defaults}
          alternatives={undefined}
          compared={compared}
          title={texts.plan.cluster(cluster.rank, cluster.wave)}
        />
      )}
    </li>
  );
}
