import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** Which data are shown, and how their boundaries are drawn; on a phone it stands in the panel. */
export function Version({ place }: { place: 'bar' | 'panel' }) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const isApproximate = territories.boundaries === 'APPROXIMATE';
  return (
    <p class={`version in-${place}`} title={isApproximate ? texts.approximateNote : undefined}>
      {texts.dataVersion} {territories.dataVersion.slice(0, 7)} ·{' '}
      {isApproximate ? texts.approximateBoundaries : texts.officialBoundaries}
    </p>
  );
}
