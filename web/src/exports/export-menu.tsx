import { useState } from 'preact/hooks';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { pictureWithLegend } from './map-picture.ts';
import { saveFile } from './save-file.ts';

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
  const takePicture = async () => {
    try {
      const picture = await map.get().map?.picture();
      if (!picture) return;
      const credit = texts.pictureCredit(territories.dataVersion.slice(0, 7));
      saveFile(await pictureWithLegend(picture, drawing.get().legend, credit), 'contigua.png');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="actions" aria-label={texts.exports}>
      <h3>{texts.exports}</h3>
      <div class="chips">
        <button type="button" onClick={takePicture}>
          {texts.picture}
        </button>
        {links.map(({ label, href, fileName }) => (
          <a key={label} class="button" href={href} download={fileName}>
            {label}
          </a>
        ))}
        <button type="button" onClick={() => print()}>
          {texts.printReport}
        </button>
      </div>
      {failed && <p role="alert">{texts.pictureFailed}</p>}
    </section>
  );
}
