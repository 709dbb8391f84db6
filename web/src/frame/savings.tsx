import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { saveFile } from './save-file.ts';

interface SavingsProps {
  /** Name of the files, without what they end on. */
  file: string;
  /** Makes the table's file. */
  csv: () => string;
  /** What of the section is the picture; the first that is found. None where left out. */
  pictured?: string;
  children?: ReactNode;
}

/** What one can take away of a section: its figures as CSV, what it shows as a picture. */
export function Savings({ file, csv, pictured, children }: SavingsProps) {
  const { t } = useWords();
  const name = `funil-${file}`;
  return (
    <p className="savings">
      {children}
      <button type="button" className="plain" onClick={() => saveFile(`${name}.csv`, new Blob([csv()], { type: 'text/csv' }))}>
        {t('table.save')}
      </button>
      {pictured && <PictureButtons file={name} pictured={pictured} />}
    </p>
  );
}

/** Saves what the section these buttons stand in shows, under the section's finding; on a page that is one list, under the page's title. */
function PictureButtons({ file, pictured }: { file: string; pictured: string }) {
  const { t } = useWords();
  const save = (kind: 'svg' | 'png') => async (event: { currentTarget: HTMLElement }) => {
    const section = event.currentTarget.closest('.section, main');
    const shown = nearestBefore(event.currentTarget, section?.querySelectorAll(pictured) ?? []);
    const textOf = (selector: string) => section?.querySelector(selector)?.textContent ?? '';
    const { savePicture } = await import('./picture.ts');
    if (!shown) return;
    const caption = { title: textOf('h1, h2'), measure: textOf('.measure, .lead-line'), days: daysOf(shown) };
    await savePicture(shown, caption, file, kind);
  };
  return (
    <>
      <button type="button" className="plain" onClick={save('svg')}>
        {t('picture.svg')}
      </button>
      <button type="button" className="plain" onClick={save('png')}>
        {t('picture.png')}
      </button>
    </>
  );
}

/** The period as the top of the page says it; the days compared with only where the picture has them. */
function daysOf(shown: Element): string {
  const isCompared = shown instanceof SVGSVGElement || shown.querySelector('.earlier') !== null;
  const said = document.querySelectorAll(`.period-text > ${isCompared ? '*' : ':not(.against)'}`);
  return Array.from(said, ({ textContent }) => textContent).join(' · ');
}

/** A section may show several: these buttons mean the one they follow. */
function nearestBefore(button: Element, shown: Iterable<Element>): Element | undefined {
  return [...shown].filter((one) => one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
}
