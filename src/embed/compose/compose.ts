/** What the page that composes does: the code follows what is chosen, and a tap copies it. */

import { elementSnippet, frameSnippet, policyFor } from '../snippet.ts';

/** An element of the page; the page and this script come together. */
function one<T extends Element>(css: string, kind: new () => T): T {
  const found = document.querySelector(css);
  if (!(found instanceof kind)) throw new Error(css);
  return found;
}

const form = one('form', HTMLFormElement);
const place = one('select[name=place]', HTMLSelectElement);
const language = one('select[name=language]', HTMLSelectElement);
const kind = one('select[name=form]', HTMLSelectElement);
const code = one('textarea', HTMLTextAreaElement);
const policy = one('code', HTMLElement);
const copy = one('form > button', HTMLButtonElement);
const said = one('[role=status]', HTMLElement);
const preview = one('repli-lines', HTMLElement);

function compose(): void {
  const name = place.selectedOptions[0]?.text.replace(/^\S+ /, '') ?? '';
  const title = (form.dataset['title'] ?? '').replace('\n', name);
  const shown = { site: location.origin, code: place.value, folder: language.value, title };
  const allowed = policyFor(location.origin);
  const isFrame = kind.value === 'frame';
  code.value = isFrame ? frameSnippet(shown) : elementSnippet(shown);
  policy.textContent = isFrame ? allowed.frame : allowed.element;
  preview.setAttribute('territory', place.value);
  preview.setAttribute('lang', language.value);
  said.textContent = '';
}

form.addEventListener('change', compose);
copy.addEventListener('click', () => {
  code.select();
  // Where a page may not write to the clipboard, what is selected can still be copied by hand.
  void navigator.clipboard?.writeText(code.value).then(
    () => {
      said.textContent = form.dataset['copied'] ?? '';
    },
    () => undefined,
  );
});
one('#by-hand', HTMLElement).hidden = true;
copy.hidden = false;
compose();
