import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ExplainPickedDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { emptyScene } from '../map/scene.ts';
import { DistrictPicker } from '../parts/district-picker.tsx';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { type DefaultWeight, questionInput } from './cluster-input.ts';
import type { ClustersState } from './clusters-state.ts';
import { CriterionBars } from './criterion-bars.tsx';
import { openColor } from './draw-proposals.ts';
import { plannerValues } from './planner-values.ts';
import { SetChips } from './set-chips.tsx';

interface PickedSetProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
}

/** A set picked by hand: may it be a cluster, how good is it, and what would make it eligible. */
export function PickedSet({ current, change, defaults }: PickedSetProps) {
  const { drawing } = useWorkbench();
  const { texts, lang, locale } = useTexts();
  const planner = useStore(plannerValues, (values) => values);
  const { picked } = current;
  const input = questionInput(current, planner, defaults);
  const answer = useAnswer(
    picked.length < 2 ? null : `${lang} ${picked} ${JSON.stringify(input)}`,
    (signal) =>
      ask(
        ExplainPickedDocument,
        { districts: [...picked], input, lang: lang === 'es' ? 'ES' : 'EN' },
        signal,
      ),
  );
  const found = answer.data?.explainCluster;
  useEffect(() => {
    drawing.set({
      scene: {
        ...emptyScene('DISTRICT'),
        fills: new Map(picked.map((code) => [code, openColor])),
        fadesOthers: true,
        outlined: new Set(picked),
        bridges: new Set(found?.eligibility.bridges.map(({ ubigeo }) => ubigeo)),
      },
      legend: {
        title: texts.views.picked,
        entries: [{ color: openColor, label: texts.picked }],
        notes: [texts.clickToPick],
        missing: null,
      },
      onPick: (code) => {
        if (code === null) return;
        const has = picked.includes(code);
        change({ picked: has ? picked.filter((one) => one !== code) : [...picked, code] });
      },
    });
  }, [picked.join(), found, texts]);
  return (
    <section>
      <p class="quiet">{texts.clickToPick}</p>
      <DistrictPicker
        label={texts.addDistrict}
        value={null}
        onChange={(code) => code && change({ picked: [...new Set([...picked, code])] })}
      />
      <SetChips
        label={texts.picked}
        codes={picked}
        onChange={(codes) => change({ picked: codes })}
      />
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <div aria-live="polite">
          <p>{found.explanation}</p>
          {found.set.score !== null && found.inProvince && (
            <p>
              {texts.score} {figure(found.set.score, locale)},{' '}
              {texts.rankOf(
                count(found.inProvince.rank, locale),
                count(found.inProvince.candidates, locale),
              )}
            </p>
          )}
          <CriterionBars criteria={found.set.criteria} color={openColor} />
          {found.changes.length > 0 && <h3>{texts.smallestChanges}</h3>}
          <ul class="members">
            {found.changes.map(({ set, inProvince }) => {
              const codes = set.districts.map(({ ubigeo }) => ubigeo);
              return (
                <li key={codes.join()}>
                  <button type="button" class="link" onClick={() => change({ picked: codes })}>
                    {set.districts.map(({ name }) => name).join(', ')}
                  </button>
                  <span>
                    {set.score === null ? texts.noData : figure(set.score, locale)}
                    {inProvince && ` (${inProvince.rank}/${inProvince.candidates})`}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
