/** Loads the map's own script; asked for at the start of the page, beside the first answers. */
export function loadMap() {
  return import('./territory-map.ts');
}
