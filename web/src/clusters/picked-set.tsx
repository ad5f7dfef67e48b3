import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ExplainPickedDocument } from '../api/operations.ts';
import { fileAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { emptyScene } from '../map/scene.ts';
import { DistrictPicker } from '../parts/district-picker.tsx';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type DefaultWeight, explainInput } from './cluster-input.ts';
import { type ClustersState, mostPicked } from './clusters-state.ts';
import { openColor } from './draw-proposals.ts';
import { plannerValues } from './planner-values.ts';
import { Running } from './running.tsx';
import { SetChips } from './set-chips.tsx';
import { SetJudgement } from './set-judgement.tsx';
import { useStoppableAnswer } from './use-stoppable-answer.ts';

interface PickedSetProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
}

/** A set picked by hand: may it be a cluster, how good is it, and what would make it eligible. */
export function PickedSet({ current, change, defaults }: PickedSetProps) {
  const { drawing } = useWorkbench();
  const { texts, lang } = useTexts();
  const planner = useStore(plannerValues, (values) => values);
  const { picked } = current;
  const input = explainInput(current, planner, defaults, picked);
  const isReady = picked.length >= 2 && defaults.length > 0;
  const answer = useStoppableAnswer(
    isReady ? `${lang} ${picked} ${JSON.stringify(input)}` : null,
    (signal) =>
      ask(
        ExplainPickedDocument,
        { districts: [...picked], input, lang: lang === 'es' ? 'ES' : 'EN' },
        signal,
      ),
  );
  const found = isReady ? answer.data?.explainCluster : undefined;
  useEffect(() => {
    const bridges = found?.eligibility.bridges ?? [];
    drawing.set({
      scene: {
        ...emptyScene('DISTRICT'),
        fills: new Map(picked.map((code) => [code, openColor])),
        fadesOthers: picked.length > 0,
        outlined: new Set(picked),
        bridges: new Set(bridges.map(({ ubigeo }) => ubigeo)),
      },
      legend: {
        title: texts.views.picked,
        entries: [{ color: openColor, label: texts.picked }],
        notes: bridges.length > 0 ? [texts.bridgesDashed] : [],
        missing: null,
      },
      onPick: (code) => {
        if (code === null) return;
        const others = picked.filter((one) => one !== code);
        const isNew = others.length === picked.length && picked.length < mostPicked;
        change({ picked: isNew ? [...picked, code] : others });
      },
    });
  }, [picked.join(), found, texts]);
  const where = { ubigeo: { in: [...picked] } };
  return (
    <section aria-busy={answer.isLoading}>
      <p class="quiet">{texts.clickToPick}</p>
      <DistrictPicker
        key={picked.length}
        label={texts.addDistrict}
        value={null}
        onChange={(code) =>
          code && change({ picked: [...new Set([...picked, code])].slice(0, mostPicked) })
        }
      />
      <SetChips
        label={texts.picked}
        codes={picked}
        onChange={(codes) => change({ picked: codes })}
      />
      {picked.length < 2 && <p class="empty">{texts.pickedSet.needsTwo}</p>}
      {answer.isLoading && (
        <Running label={texts.running.picked} mostSeconds={null} onStop={answer.stop} />
      )}
      {answer.isStopped && (
        <button type="button" onClick={answer.askAgain}>
          {texts.retry}
        </button>
      )}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <>
          <SetJudgement found={found} current={current} change={change} input={input} />
          <ExportMenu
            links={(['csv', 'geojson'] as const).map((extension) => ({
              label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
              ...fileAddress('districts', extension, { where }),
            }))}
          />
        </>
      )}
    </section>
  );
}
