import type { Map as MapLibre } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paintSparingly } from '../../web/src/map/sparing-painter.ts';

/** What the painter uses of the map library, with a hand on all of it. */
function stageMap() {
  const listeners = new Map<string, () => void>();
  const canvas = { style: { transform: '' }, getBoundingClientRect: () => 'of the canvas' };
  const now = { center: { x: 0, y: 0 }, zoom: 5, isMoving: false, isLoaded: true };
  let drawings = 0;
  const map = {
    painter: { render: () => drawings++ },
    _repaint: false,
    _placementDirty: false,
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    getCanvas: () => canvas,
    getContainer: () => ({ getBoundingClientRect: () => 'of the container' }),
    getCenter: () => now.center,
    getZoom: () => now.zoom,
    isMoving: () => now.isMoving,
    loaded: () => now.isLoaded,
    project: ({ x, y }: { x: number; y: number }) => ({ x: x - now.center.x, y: y - now.center.y }),
  };
  const hurry = paintSparingly(map as unknown as MapLibre);
  return {
    now,
    canvas,
    map,
    hurry,
    tell: (event: string) => listeners.get(event)?.(),
    /** The library asks for a drawing, so many milliseconds after the last. */
    frame: (after: number) => {
      vi.advanceTimersByTime(after);
      map.painter.render();
      return drawings;
    },
  };
}

describe('a map that is drawn seldom', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    return () => vi.useRealTimers();
  });

  it('draws changes that come together once, and asks for frames until then only', () => {
    const { frame, map } = stageMap();
    expect(frame(0)).toBe(0);
    expect(frame(30)).toBe(0);
    expect(map._repaint).toBe(true);
    expect(frame(30)).toBe(1);
    expect(map._repaint).toBe(false);
  });

  it('waits for tiles that are on their way, but not for ever', () => {
    const { frame, now } = stageMap();
    now.isLoaded = false;
    frame(0);
    expect(frame(1400)).toBe(0);
    expect(frame(100)).toBe(1);
  });

  it('moves and scales what is drawn while it moves, and draws at rest', () => {
    const { frame, now, canvas, tell } = stageMap();
    frame(0);
    expect(frame(60)).toBe(1);
    Object.assign(now, { isMoving: true, center: { x: 30, y: -10 }, zoom: 6 });
    tell('move');
    expect(frame(100)).toBe(1);
    expect(canvas.style.transform).toBe('translate(-30px, 10px) scale(2)');
    // Held in one place for a quarter of a second.
    expect(frame(150)).toBe(2);
    expect(canvas.style.transform).toBe('');
    tell('move');
    expect(frame(60)).toBe(2);
    now.isMoving = false;
    expect(frame(0)).toBe(3);
  });

  it('draws at once after a change of size, and when asked to', () => {
    const { frame, tell, hurry } = stageMap();
    tell('resize');
    expect(frame(0)).toBe(1);
    hurry();
    expect(frame(0)).toBe(2);
  });

  it('leaves the pointer its place on the map, though the canvas is moved', () => {
    expect(stageMap().canvas.getBoundingClientRect()).toBe('of the container');
  });
});
