import type { Directory, PublishedLine, PublishedNumber } from '../directory/model.ts';
import { lastDayOf } from '../directory/trust.ts';
import { MAINLAND } from '../guide/short-numbers.ts';
import { territoryName } from '../territories/names.ts';
import { concerns, covers, type Scope } from '../territories/scope.ts';
import type { KnownNews, PageModel, TerritoryView } from './model.ts';
import type { Route } from './routes.ts';

/**
 * The model of a route's page out of the directory held. Only what the page shows is taken, so that
 * its HTML stays small: one territory's lines, the numbers that exist there, its own announcements.
 * Without a directory the page still stands, on the short numbers.
 * @param chosen the place chosen on this phone: the home page has the short numbers that exist there
 */
export function modelOf(
  route: Route,
  directory: Directory | null,
  news: KnownNews,
  now: Date,
  chosen: string | null = null,
): PageModel {
  const { lang, territory: code, page } = route;
  const held = directory?.territories.find((t) => t.code === code);
  // Where a phone is made ready, nothing hangs on the directory: the page need never be drawn anew for it.
  const numbers = page === undefined ? (directory?.national.numbers ?? null) : null;
  const told = code ?? chosen;
  const isHere = ({ territories }: { territories: Scope }) => concerns(territories, code);
  return {
    lang,
    ...(page === undefined ? {} : { page }),
    territory: code === null ? null : held === undefined ? bare(code) : view(held),
    national: numbers === null ? null : numbers.flatMap((n) => numberHere(n, told)),
    ...(code === null && chosen !== null ? { numbersOf: chosen } : {}),
    ...(held?.refusedNumbers || directory?.national.refusedNumbers ? { refusedNumbers: true } : {}),
    issuedAt: directory?.issuedAt ?? null,
    validUntil: directory?.validUntil ?? null,
    news: {
      ...news,
      bulletin:
        news.bulletin === null
          ? null
          : {
              ...news.bulletin,
              announcements: news.bulletin.announcements.filter(isHere),
              watches: (news.bulletin.watches ?? []).filter(isHere),
            },
      unlisted: news.unlisted.filter((u) => isHere(u.announcement)),
    },
    drawnAt: now.toISOString(),
  };
}

/**
 * What the page shows of a territory. Who else printed a number stays in the open data, unless it was
 * later and the line was opened for one outage: how far it is trusted hangs on it.
 */
function view({ code, name, prefecture, lines }: TerritoryView): TerritoryView {
  return { code, name, prefecture, lines: lines.map(shown) };
}

function shown(line: PublishedLine): PublishedLine {
  const alone = { ...line, alsoPublished: [] };
  return line.kind === 'incident' && lastDayOf(alone) < lastDayOf(line) ? line : alone;
}

function bare(code: string): TerritoryView {
  return { code, name: territoryName(code), prefecture: { name: '', website: '' }, lines: [] };
}

/**
 * A short number as the page of a place has it (of none: as the mainland has it), with who says it of that place: there for everyone,
 * or, where somebody says that it works and nobody has confirmed it, in no territory, so that no plan
 * rings it.
 */
function numberHere(number: PublishedNumber, code: string | null): PublishedNumber[] {
  const { localFacts = [], ...known } = number;
  const { territories } = number;
  if (code === null) return covers(territories, MAINLAND) ? [{ ...known, territories: 'all' }] : [];
  const own = localFacts.find((fact) => fact.in.includes(code));
  const source = own?.source ?? number.source;
  if (covers(territories, code)) {
    return [{ ...known, territories: 'all', source }];
  }
  return own?.standing === 'unconfirmed' ? [{ ...known, territories: [], source }] : [];
}
