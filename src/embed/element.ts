/**
 * `<repli-lines territory="35" lang="fr">`, `heading="3"` for a heading of that level: the numbers of a territory, and what is known of outages there, on the page
 * of a town hall or a newspaper. Asks for three small files of the site it came from and nothing else; what stands inside
 * the element (a plain link) stays until they are there, and is all there is without script.
 */

import { MINUTE_MS } from '../base/durations.ts';
import type { States } from '../status/states/states.ts';
import { drawEmbed } from './draw.ts';
import type { EmbeddedTerritory } from './lines.ts';
import { EMBED_CSS } from './style.ts';
import type { EmbedWords } from './words.ts';

/** A network that accepts and never answers is given up after this. */
const PATIENCE_MS = 10_000;

/** Where the site is: this script lies in its folder `embed/`. */
const SITE = new URL(/* @vite-ignore */ '..', import.meta.url);

/** The file of an address of the site; null when it cannot be had or is something else. */
async function fetched<T extends object>(path: string): Promise<T | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const options = { credentials: 'omit', signal: stop.signal } as const;
    const answer = await fetch(new URL(path, SITE), options);
    const found: unknown = answer.ok ? await answer.json() : null;
    return typeof found === 'object' ? (found as T | null) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The states as the host writes them; null for anything else. */
async function fetchedStates(): Promise<States | null> {
  const states = await fetched<States>('status/states.json');
  return states?.format === 'repli-states/1' ? states : null;
}

/** Name of the file of words: `pt` for `pt-BR`, `falc` for `fr-x-falc`. */
const fileOfWords = (tag: string): string =>
  tag.toLowerCase().endsWith('falc') ? 'falc' : (tag.toLowerCase().split('-')[0] ?? '');

class RepliLines extends HTMLElement {
  static observedAttributes = ['territory', 'lang'];
  /** Ends what was begun; null before anything was. */
  #stop: (() => void) | null = null;
  /** Counts what was asked for, so that an answer that comes late is none. */
  #asked = 0;

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#asked += 1;
    this.#stop?.();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#begin();
  }

  async #begin(): Promise<void> {
    const asked = ++this.#asked;
    this.#stop?.();
    const code = (this.getAttribute('territory') ?? '').toUpperCase();
    const wished = this.lang || this.closest<HTMLElement>('[lang]')?.lang || 'fr';
    const words = (lang: string) => fetched<EmbedWords>(`embed/words/${fileOfWords(lang)}.json`);
    const [territory, first, spoken] = await Promise.all([
      fetched<EmbeddedTerritory>(`embed/${encodeURIComponent(code)}.json`),
      fetchedStates(),
      words(wished).then((found) => found ?? words('fr')),
    ]);
    if (asked !== this.#asked) return;
    // Without a territory or without words, the link inside is what can honestly be shown.
    if (territory?.format !== 'repli-embed/1' || spoken === null) return;
    const level = Number(/^[1-5]$/.exec(this.getAttribute('heading') ?? '')?.[0] ?? 2);
    const draw = drawEmbed(this.#shadow(), { territory, words: spoken, site: SITE, level });
    let [states, reached] = [first, first !== null];
    const show = () => draw(states, reached, new Date());
    show();
    const look = async () => {
      if (document.hidden) return;
      // What was fresh when the page was last seen has aged since: that shows before any answer.
      show();
      const found = await fetchedStates();
      if (asked !== this.#asked) return;
      reached = found !== null;
      // Older news never takes the place of newer.
      if (found !== null && found.issuedAt >= (states?.issuedAt ?? '')) states = found;
      show();
    };
    const seen = () => void look();
    document.addEventListener('visibilitychange', seen);
    const timer = setInterval(seen, MINUTE_MS);
    this.#stop = () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  #shadow(): ShadowRoot {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if ('replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(EMBED_CSS);
      shadow.adoptedStyleSheets = [sheet];
    }
    return shadow;
  }
}

if (customElements.get('repli-lines') === undefined) {
  customElements.define('repli-lines', RepliLines);
}
