import { type Job, jobs } from '../state/app-state.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** The jobs of the panel, as tabs that the arrow keys walk through. */
export function Tabs() {
  const { state } = useWorkbench();
  const { texts } = useTexts();
  const job = useStore(state, (value) => value.job);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = jobs[(jobs.indexOf(job) + by + jobs.length) % jobs.length] as Job;
    state.set({ job: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={step}>
      {jobs.map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          id={`tab-${one}`}
          aria-selected={one === job}
          aria-controls="job"
          tabIndex={one === job ? 0 : -1}
          onClick={() => state.set({ job: one })}
        >
          {texts.jobs[one]}
        </button>
      ))}
    </div>
  );
}
