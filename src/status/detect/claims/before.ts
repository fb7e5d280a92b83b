/** What a clause takes from what stands before it: whom it speaks of, the contrary or the same, an older message, a heading. */

import type { Clause } from '../grammar/clauses.ts';
import { territoryHead } from '../grammar/heads.ts';
import type { Mention, TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { RawClaim } from './raw-claim.ts';

/** « Retour du 112, pas du 18 »: the contrary of what was said just before. */
export function contrary(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || !clause.continues) return null;
  const first = clause.tokens.findIndex(({ kind }) => kind === 'word');
  if (!/^(?:pas|non)$/.test(clause.tokens[first]?.key ?? '') || clause.mentions.length === 0)
    return null;
  if (before.says === 'restored' || before.says === 'works') return 'fails';
  return before.says === 'fails' ? 'works' : null;
}

/** « Dans le Haut-Rhin, c'est aussi le cas du 15 »: the same as was said just before. */
export function likewise(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || !clause.mentions.some(({ by }) => by === 'number')) return null;
  if (!/^(?:fails|restored|works)$/.test(before.says)) return null;
  const said = keysOf(clause.tokens, 0, clause.tokens.length);
  return /\bc' est (?:aussi |egalement )?le cas (?:du|pour le|des?)\b|\bmeme (?:chose|probleme|situation) (?:pour|avec|sur) le\b|\ble \d+ l' est (?:aussi|egalement)\b/.test(
    said,
  )
    ? before.says
    : null;
}

/** Who is spoken of in a clause that names nobody: those of the clause before, if it goes on about them. */
export class LastNamed {
  private held: readonly Mention[] = [];
  private line = -1;
  private age = 0;

  enter(line: number): void {
    if (this.line !== line && this.line !== 0) this.held = [];
    this.age += 1;
  }

  keep(mentions: readonly Mention[], line: number): void {
    this.held = mentions;
    this.line = line;
    this.age = 0;
  }

  recall(): readonly Mention[] {
    return this.age <= 3 ? this.held : [];
  }
}

/** « Précédente dépêche : … », « Message d'origine »: what follows on the line, or below it, is older. */
export class Older {
  private line = -1;
  /** Its line says nothing else: the older message stands below. */
  private leads = false;

  holds(clause: Clause): boolean {
    // « Dans une première version, nous donnions… » speaks of it; « /// Version de 15h20 /// » leads to it.
    if (clause.hits.some(({ tag, from }) => tag === 'earlier' && from - clause.from <= 4)) {
      this.line = clause.line;
      this.leads = true;
    } else if (clause.line === this.line) {
      this.leads = false;
    }
    return this.line >= 0 && (clause.line === this.line || this.leads);
  }
}

/**
 * For each line the territory of the heading that it stands under: « Manche », over « le 15 ne répond
 * toujours pas ». A heading is the name of one territory and hardly anything else.
 */
export function placesAbove(lines: readonly TextLine[]): (readonly Place[] | null)[] {
  let above: readonly Place[] | null = null;
  return lines.map((line) => {
    const { tokens, places, phones, kind, hour } = line;
    const head = territoryHead(line);
    const [only, other] = places;
    const names = only?.kind === 'departement' && only.codes.length === 1 && other === undefined;
    // « 11h21 | VAUCLUSE »
    const opening = only?.from === 0 || hour === null ? 0 : (only?.from ?? 0);
    const rest = tokens.length - opening - ((only?.to ?? 0) - (only?.from ?? 0));
    const bare = names && rest <= 2 && opening <= 5 && phones.length === 0;
    if (bare && kind !== 'title' && kind !== 'row') above = [{ ...only, link: 'at' }];
    else if (head !== null) above = [{ ...head, link: 'at' }];
    else if (kind === 'heading' || hour !== null) above = null;
    return above;
  });
}
