import { describe, expect, it } from 'vitest';
import { framePadding } from '../../web/src/map/view-frame.ts';
import { firstState, readState, writeState } from '../../web/src/state/app-state.ts';
import { levelOf, selectionAt } from '../../web/src/state/selection.ts';
import { nextHeight, stepHeight } from '../../web/src/state/sheet-height.ts';

describe('another level', () => {
  it('keeps the territory where the level draws it or what it holds', () => {
    expect(selectionAt('DISTRICT', '220505')).toBe('220505');
    expect(selectionAt('DISTRICT', '22')).toBe('22');
  });

  it('goes over to the territory that holds it', () => {
    expect(selectionAt('PROVINCE', '220505')).toBe('2205');
    expect(selectionAt('REGION', '220505')).toBe('22');
  });

  it('keeps nothing selected as it is', () => {
    expect(selectionAt('REGION', null)).toBeNull();
  });

  it('is told by the digits of a code', () => {
    expect(['22', '2205', '220505'].map(levelOf)).toEqual(['REGION', 'PROVINCE', 'DISTRICT']);
  });
});

describe("the address's state", () => {
  it('comes back as it was written, camera included', () => {
    const state = {
      ...firstState,
      level: 'PROVINCE' as const,
      indicator: 'GAP:HEALTH',
      selected: '2205',
      camera: { latitude: -6.5885, longitude: -76.5313, zoom: 9.25 },
    };
    expect(readState(writeState(state))).toEqual(state);
  });
});

describe("the phone's sheet", () => {
  it('goes up a step when its handle is pressed, from the top to the lowest', () => {
    expect((['low', 'half', 'full'] as const).map(nextHeight)).toEqual(['half', 'full', 'low']);
  });

  it('stays at its ends when dragged beyond', () => {
    expect(stepHeight('full', 1)).toBe('full');
    expect(stepHeight('low', -1)).toBe('low');
  });

  it('leaves what the map shows above it', () => {
    expect(framePadding(390, 750).bottom).toBeGreaterThan(750 * 0.48);
    expect(framePadding(1060, 850).bottom).toBeLessThan(50);
  });
});
