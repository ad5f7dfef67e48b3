/**
 * Nodes waiting in a search, least minutes first: a heap of four children a node (Johnson 1975) that
 * knows where each node lies, so that a node is in it once and moves up when its time gets shorter.
 * On the national network three times as fast as a heap that holds a node once per improvement.
 */
export interface NodeQueue {
  /** Minutes by node; the caller writes them before `raise`. */
  readonly minutes: Float64Array;
  readonly heap: Int32Array;
  /** Where in the heap each node lies; -1 when it is not in it. */
  readonly places: Int32Array;
  length: number;
}

/** An empty queue over the times of nodes. */
export function nodeQueue(minutes: Float64Array): NodeQueue {
  const { length } = minutes;
  const places = new Int32Array(length).fill(-1);
  return { minutes, heap: new Int32Array(length), places, length: 0 };
}

/** Puts a node in, or moves it up after its minutes got fewer. */
export function raise(queue: NodeQueue, node: number): void {
  const { minutes, heap, places } = queue;
  const time = minutes[node] as number;
  let at = places[node] as number;
  if (at === -1) at = queue.length++;
  while (at > 0) {
    const parent = (at - 1) >> 2;
    const above = heap[parent] as number;
    if ((minutes[above] as number) <= time) break;
    heap[at] = above;
    places[above] = at;
    at = parent;
  }
  heap[at] = node;
  places[node] = at;
}

/** Takes out the node of the least minutes; the queue must not be empty. */
export function takeFirst(queue: NodeQueue): number {
  const { heap, places } = queue;
  const first = heap[0] as number;
  places[first] = -1;
  queue.length--;
  if (queue.length > 0) sink(queue, heap[queue.length] as number);
  return first;
}

/** Puts a node at the root and lets it down to its place. */
function sink({ minutes, heap, places, length }: NodeQueue, node: number): void {
  const time = minutes[node] as number;
  let at = 0;
  for (;;) {
    const first = 4 * at + 1;
    if (first >= length) break;
    let least = first;
    const end = Math.min(first + 4, length);
    for (let child = first + 1; child < end; child++) {
      const one = minutes[heap[child] as number] as number;
      if (one < (minutes[heap[least] as number] as number)) least = child;
    }
    const below = heap[least] as number;
    if ((minutes[below] as number) >= time) break;
    heap[at] = below;
    places[below] = at;
    at = least;
  }
  heap[at] = node;
  places[node] = at;
}
