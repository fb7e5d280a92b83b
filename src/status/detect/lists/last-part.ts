/** Where the last part or sentence of a stretch begins: what is told right before a number. */
import { inStretch, mayCover } from '../grammar/stretch.ts';
import type { Stretch } from './manner.ts';

/** Words that part the label of one number from what is told before it. */
const PART = /^(?:;|–|—|\||•|\/)$/;

/** A mark between two services. */
const joinsServices = (signs: Stretch['signs'], at: number): boolean =>
  mayCover(signs, at).some(({ to }) => to === at) && inStretch(signs, at + 1, at + 2).length > 0;

/** Where the last part of a stretch begins: what stands nearest to a number on its left. */
export function lastPart({ line, signs, from, to }: Stretch): number {
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    const { raw, kind, spaced } = line.tokens[at] ?? { raw: '', kind: 'word', spaced: false };
    const next = line.tokens[at + 1];
    if (kind !== 'mark') continue;
    const sentence = /^[.!?…]$/.test(raw) && next?.spaced === true;
    const dash = /^[-–—]$/.test(raw) && spaced && next?.spaced === true;
    // « Mairie de Nant – Tél. 05… »
    if (dash && /^(?:tel(?:ephone)?|standard)$/.test(next?.key ?? '')) continue;
    // « CTA 18/112 » is of both.
    const figures = line.tokens[at - 1]?.kind === 'number' || line.tokens[at - 1]?.key === 'h';
    if (raw === '/' && next?.kind === 'number' && figures) continue;
    // « Police / gendarmerie : 05… »
    if (raw === '/' && joinsServices(signs, at)) continue;
    // « POLICE/GENDARMERIE »
    if (raw === '/' && !spaced && next?.spaced === false && next.kind === 'word') continue;
    const turn = raw === ',' && /^(?:pour|les?|la|l'|et|quant)$/.test(next?.key ?? '');
    if (sentence || dash || turn || PART.test(raw)) start = at + 1;
  }
  return start;
}

/** Where the last sentence of a stretch begins. */
export function lastSentence({ line, from, to }: Stretch): number {
  for (let at = to - 1; at > from; at -= 1) {
    const ends = /^[.!?…]$/.test(line.tokens[at - 1]?.raw ?? '');
    if (ends && line.tokens[at]?.spaced === true) return at;
  }
  return from;
}
