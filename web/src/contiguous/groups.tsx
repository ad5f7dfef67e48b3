import type { ContiguousGroupsQuery, DistrictFilter } from '../api/operations.ts';
import type { Answer } from '../api/use-answer.ts';
import { fileAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import type { KnownIndicator } from '../parts/indicator-select.tsx';
import { useTexts } from '../texts/texts.ts';
import type { ContiguousState } from './contiguous-state.ts';
import { EmptyResult } from './empty-result.tsx';
import { GroupList } from './group-list.tsx';

interface GroupsProps {
  current: ContiguousState;
  change(parts: Partial<ContiguousState>): void;
  answer: Answer<ContiguousGroupsQuery>;
  colors: readonly string[];
  indicators: readonly KnownIndicator[];
  where: DistrictFilter;
  onOpen(number: number | null): void;
}

/** How many districts fulfil all conditions, the groups they form, and their files. */
export function Groups(props: GroupsProps) {
  const { current, change, answer, colors, indicators, where, onOpen } = props;
  const { texts } = useTexts();
  const { contiguity, minDistricts, reviewedLinks } = current;
  if (current.conditions.length === 0) return <p class="empty">{texts.needsCondition}</p>;
  if (answer.error) return <Failure error={answer.error} onRetry={answer.askAgain} />;
  if (!answer.data) return <p>{texts.loading}</p>;
  const { contiguousGroups: groups, districts } = answer.data;
  return (
    <section aria-busy={answer.isLoading}>
      <p class="result" aria-live="polite">
        {texts.groupsFound(groups.length, districts.totalCount)}
      </p>
      {groups.length === 0 && !answer.isLoading && (
        <EmptyResult current={current} indicators={indicators} change={change} />
      )}
      <GroupList groups={groups} colors={colors} open={current.group} onOpen={onOpen} />
      {groups.length > 0 && (
        <ExportMenu
          links={(['csv', 'geojson'] as const).map((extension) => ({
            label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
            ...fileAddress('contiguous-groups', extension, {
              where,
              contiguity,
              minDistricts,
              reviewedLinks,
            }),
          }))}
        />
      )}
    </section>
  );
}
