import { useState } from 'preact/hooks';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { pictureWithLegend } from './map-picture.ts';
import { saveFile } from './save-file.ts';

/** Servers refuse a request whose address, with its headers, is longer than 16 kB. */
const longestAddress = 14_000;

/** A file that the server makes of what is on screen. */
export interface ExportLink {
  label: string;
  /** Address below the page's own. */
  href: string;
  fileName: string;
}

/** Takes what is on screen away: the map as a picture, the figures as files, all of it on paper. */
export function ExportMenu({ links }: { links: readonly ExportLink[] }) {
  const { map, drawing, territories } = useWorkbench();
  const { texts } = useTexts();
  const [failed, setFailed] = useState(false);
  const isTooLong = links.some(({ href }) => href.length > longestAddress);
  const takePicture = async () => {
    try {
      const picture = await map.get().map?.picture();
      if (!picture) return;
      const { legend } = drawing.get();
      const missing = legend?.missing ?? null;
      const missingText =
        missing && missing.count > 0 ? texts.withoutData(missing.count, missing.total) : null;
      const boundaries =
        territories.boundaries === 'OFFICIAL'
          ? texts.officialBoundaries
          : texts.approximateBoundaries;
      const credit = `${texts.pictureCredit(territories.dataVersion.slice(0, 7))}, ${boundaries}`;
      saveFile(await pictureWithLegend(picture, legend, missingText, credit), 'contigua.png');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="actions" aria-label={texts.exports}>
      <h2>{texts.exports}</h2>
      <div class="chips">
        <button type="button" onClick={takePicture}>
          {texts.picture}
        </button>
        {!isTooLong &&
          links.map(({ label, href, fileName }) => (
            <a key={label} class="button" href={href} download={fileName}>
              {label}
            </a>
          ))}
        <button type="button" onClick={() => print()}>
          {texts.printReport}
        </button>
      </div>
      {isTooLong && <p role="note">{texts.tooLong}</p>}
      {failed && <p role="alert">{texts.pictureFailed}</p>}
    </section>
  );
}
