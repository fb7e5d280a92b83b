import type { ReactNode } from 'react';
import { TopBar } from '../parts/frame/TopBar.tsx';
import { Urgent } from '../parts/numbers/CallLink.tsx';
import { useWords } from '../parts/words.ts';
import { pathOf } from '../routes.ts';
import { type SheetName, sheetPathOf } from './routes.ts';

export interface OtherSheet {
  sheet: SheetName;
  title: string;
}

interface SheetFrameProps {
  sheet: SheetName;
  /** Titles of the other sheets, in the language of this one. */
  others: readonly OtherSheet[];
  children: ReactNode;
}

/** What every sheet has around it: the top bar, the numbers to call, the way home. */
export function SheetFrame({ sheet, others, children }: SheetFrameProps) {
  const { t, lang } = useWords();
  return (
    <>
      <TopBar hrefIn={(tag) => sheetPathOf({ lang: tag, sheet })} />
      <main id="main" tabIndex={-1} className="sheet">
        {children}
        <Urgent />
      </main>
      <footer className="bottom">
        <p>
          <a className="button" href={pathOf({ lang, territory: null })}>
            {t('nav.home')}
          </a>
        </p>
        <p>
          {others.map((other) => (
            <a
              key={other.sheet}
              className="plain-link"
              href={sheetPathOf({ lang, sheet: other.sheet })}
            >
              {other.title}
            </a>
          ))}
        </p>
        <p>{t('footer.licence')}</p>
      </footer>
    </>
  );
}
