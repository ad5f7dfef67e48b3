import { type Html, html } from './html/html.ts';
import { both } from './html/page-layout.ts';
import { hrefOf, type Link, type LinkBase, ownLinks } from './links.ts';
import { HTML, JSON_TYPE, OPENAPI } from './negotiate-format.ts';

/** What the service is, in both languages. */
export const serviceTitle = {
  es: 'Contigua: territorios del Perú',
  en: 'Contigua: territories of Peru',
};

const description = {
  es: 'Regiones, provincias, distritos, establecimientos, mancomunidades, capitales y vías del Perú según el estándar OGC API - Features.',
  en: 'Regions, provinces, districts, facilities, associations, capitals and roads of Peru by the standard OGC API - Features.',
};

/** Title, description and links of the service. */
export function landingPage(base: LinkBase, isHtml: boolean) {
  const to = (path: string, rel: string, title: string, json = JSON_TYPE): Link[] => [
    { href: hrefOf(base, path, [['f', 'json']]), rel, type: json, title },
    { href: hrefOf(base, path, [['f', 'html']]), rel, type: HTML, title },
  ];
  const [service, page] = to('/api', 'service-desc', 'API', OPENAPI) as [Link, Link];
  return {
    title: serviceTitle.es,
    description: `${description.es} / ${description.en}`,
    links: [
      ...ownLinks(base, '', JSON_TYPE, isHtml),
      service,
      { ...page, rel: 'service-doc' },
      ...to('/conformance', 'conformance', 'Conformidad / Conformance'),
      ...to('/collections', 'data', 'Colecciones / Collections'),
    ],
  };
}

/** The landing page for people. */
export function landingBody({ links }: { links: readonly Link[] }): Html {
  const pages = links.filter(({ rel, type }) => type === HTML && rel !== 'self');
  return html`<p>${both(description)}</p>
<ul>${pages.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}</ul>
<p>QGIS: <code>Capa → Añadir capa → WFS / OGC API Features</code>; GDAL: <code>ogrinfo OAPIF:URL</code>.</p>`;
}
