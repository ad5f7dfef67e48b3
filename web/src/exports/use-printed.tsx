import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWorkbench, WorkbenchContext } from '../state/workbench.ts';
import { LanguageContext, useTexts } from '../texts/texts.ts';

/**
 * Prints `content` in place of the page. It is made when the print begins, all at once, for a print
 * waits for nothing, and is gone when it ends: on screen it would say everything twice.
 */
export function usePrinted(content: () => ComponentChildren): void {
  const workbench = useWorkbench();
  const { lang } = useTexts();
  const latest = useRef(content);
  latest.current = content;
  useEffect(() => {
    const paper = document.createElement('div');
    paper.className = 'paper';
    const put = () => {
      document.body.append(paper);
      render(
        <LanguageContext.Provider value={lang}>
          <WorkbenchContext.Provider value={workbench}>
            {latest.current()}
          </WorkbenchContext.Provider>
        </LanguageContext.Provider>,
        paper,
      );
    };
    const take = () => {
      render(null, paper);
      paper.remove();
    };
    addEventListener('beforeprint', put);
    addEventListener('afterprint', take);
    return () => {
      removeEventListener('beforeprint', put);
      removeEventListener('afterprint', take);
      take();
    };
  }, [workbench, lang]);
}
