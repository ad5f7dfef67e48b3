/** A link of a document (RFC 8288). */
export interface Link {
  href: string;
  rel: string;
  type: string;
  title?: string;
  hreflang?: string;
}

/** Parameters that every link within the service carries on, so that GIS programs keep them. */
export const carriedParameters = ['indicators', 'simplify-meters'] as const;

/** Where the service stands, and what its links carry. */
export interface LinkBase {
  /** Address of the landing page, without a slash at its end. */
  root: string;
  /** Parameters to carry, in order. */
  carried: readonly (readonly [string, string])[];
}

/** The address of a resource of the service. */
export function hrefOf(
  { root, carried }: LinkBase,
  path: string,
  parameters: Iterable<readonly [string, string]> = [],
): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...carried, ...parameters]) query.set(name, value);
  const text = query.toString();
  return `${root}${path}${text ? `?${text}` : ''}`;
}

/** Links of a document to itself and to its other format; `json` is its media type. */
export function ownLinks(base: LinkBase, path: string, json: string, isHtml: boolean): Link[] {
  const asJson = { href: hrefOf(base, path, [['f', 'json']]), type: json, title: 'JSON' };
  const asHtml = { href: hrefOf(base, path, [['f', 'html']]), type: 'text/html', title: 'HTML' };
  const [self, other] = isHtml ? [asHtml, asJson] : [asJson, asHtml];
  return [
    { ...self, rel: 'self' },
    { ...other, rel: 'alternate' },
  ];
}
