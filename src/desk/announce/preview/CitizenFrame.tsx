import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { emptyDocument } from '../../../published/own-scripts.ts';
import { CITIZEN_STYLES, OPENED } from './styles.ts';

interface CitizenFrameProps {
  title: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  /** Part of the page that is opened, without `#`; empty for its beginning. */
  fragment: string;
  children: ReactNode;
}

/** One and the same for every drawing: another object would load the frame anew. */
const EMPTY = emptyDocument();

/** Addresses are taken out, so that nothing in the preview calls, writes or leads anywhere. */
function disarm(root: ParentNode): void {
  for (const link of root.querySelectorAll('[href]')) link.removeAttribute('href');
  for (const link of root.querySelectorAll('[target]')) link.removeAttribute('target');
}

function prepare(page: Document): HTMLElement | null {
  const view = page.defaultView;
  if (view === null) return null;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(CITIZEN_STYLES);
  page.adoptedStyleSheets = [sheet];
  page.body.inert = true;
  const root = page.createElement('div');
  root.id = 'repli';
  page.body.replaceChildren(root);
  new view.MutationObserver(() => disarm(root)).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  return root;
}

/** A phone whose page can be looked at and scrolled, and never used. */
export function CitizenFrame(props: CitizenFrameProps) {
  const { title, lang, direction, fragment, children } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);

  useEffect(() => {
    if (root === null) return;
    const { documentElement, defaultView } = root.ownerDocument;
    documentElement.lang = lang;
    documentElement.dir = direction;
    // What is drawn later is seen by the observer.
    disarm(root);
    for (const open of root.querySelectorAll(`[${OPENED}]`)) open.removeAttribute(OPENED);
    if (fragment !== '') root.querySelector(`#${fragment}`)?.setAttribute(OPENED, '');
    defaultView?.scrollTo(0, 0);
  }, [root, lang, direction, fragment]);

  return (
    <div className="phone">
      <iframe
        ref={frame}
        title={title}
        srcDoc={EMPTY}
        onLoad={() => {
          const page = frame.current?.contentDocument ?? null;
          setRoot(page === null ? null : prepare(page));
        }}
      />
      {root === null ? null : createPortal(children, root)}
    </div>
  );
}
