import type { FeatureCollection } from 'geojson';

/** An answer below `/ogc`. */
export interface OgcAnswer {
  status: number;
  headers: Headers;
  type: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: documents of several kinds, looked into by tests
  body: any;
}

/** Gets a resource below `/ogc`, or any address. */
export async function getOgc(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<OgcAnswer> {
  const address = path.startsWith('http') ? path : `${url}/ogc${path}`;
  const response = await fetch(address, { headers });
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const body = /json/.test(type) && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, type, text, body };
}

/** Follows `next` from a page to the last; the ids in order. */
export async function idsOfAllPages(url: string, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let address: string | undefined = path; address; ) {
    const { body, text } = await getOgc(url, address);
    if (!body?.features) throw new Error(text);
    const { features } = body as FeatureCollection;
    ids.push(...features.map(({ id }) => String(id)));
    if (body.numberReturned !== features.length) throw new Error('numberReturned is wrong');
    address = linkOf(body, 'next');
  }
  return ids;
}

/** The address of a document's link. */
export function linkOf(
  document: { links: { rel: string; href: string; type: string }[] },
  rel: string,
): string | undefined {
  return document.links.find((link) => link.rel === rel)?.href;
}
