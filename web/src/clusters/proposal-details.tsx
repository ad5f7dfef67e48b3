import type { ProposalFragment } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import { readClusters } from './clusters-state.ts';
import { CriterionBars } from './criterion-bars.tsx';

interface ProposalDetailsProps {
  proposal: ProposalFragment;
  color: string;
  change(parts: Partial<ClustersState>): void;
}

/** The explanation in words, the criteria as bars, and the districts to keep or leave out. */
export function ProposalDetails({ proposal, color, change }: ProposalDetailsProps) {
  const { state, pointed } = useWorkbench();
  const { texts } = useTexts();
  const { include, exclude } = readClusters(state.get().clusters);
  return (
    <div class="details">
      <p>{proposal.explanation}</p>
      <CriterionBars criteria={proposal.criteria} color={color} />
      <h3>{texts.districts}</h3>
      <ul class="members">
        {proposal.districts.map(({ ubigeo, name }) => (
          <li key={ubigeo}>
            <button
              type="button"
              class="link"
              onClick={() => state.set({ selected: ubigeo })}
              onMouseEnter={() => pointed.set({ code: ubigeo })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              {name}
            </button>
            <span>
              <button
                type="button"
                class="small"
                aria-label={texts.lockDistrict(name)}
                onClick={() =>
                  change({
                    include: [...new Set([...include, ubigeo])],
                    open: null,
                    compared: null,
                  })
                }
              >
                {texts.lock}
              </button>
              <button
                type="button"
                class="small"
                aria-label={texts.excludeDistrict(name)}
                onClick={() =>
                  change({
                    exclude: [...new Set([...exclude, ubigeo])],
                    open: null,
                    compared: null,
                  })
                }
              >
                {texts.exclude}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link"
        onClick={() =>
          change({ view: 'picked', picked: proposal.districts.map(({ ubigeo }) => ubigeo) })
        }
      >
        {texts.startFromThese}
      </button>
    </div>
  );
}
