import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** Says on the map that its boundaries are no measured ones; nothing where they are. */
export function ApproximateBanner() {
  const { state, territories } = useWorkbench();
  const { texts } = useTexts();
  if (territories.boundaries !== 'APPROXIMATE') return null;
  return (
    <p class="approximate" role="note">
      {texts.approximateOnMap}{' '}
      <button type="button" class="link" onClick={() => state.set({ job: 'methods' })}>
        {texts.whyApproximate}
      </button>
    </p>
  );
}
