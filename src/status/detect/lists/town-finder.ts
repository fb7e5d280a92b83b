/** Finds the towns and sectors of one line, by the word that leads each or by where it stands. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { beginningAt } from '../grammar/stretch.ts';
import type { WordToken } from '../grammar/tokens.ts';
import {
  AREA_NOUNS,
  AROUND,
  CALL_ROOMS_OF_ALL,
  HOSPITALS,
  LANDSCAPES,
  LOCAL_OFFICES,
  OFFICES,
  PEOPLE,
  PLAIN_SECTORS,
} from '../lexicon/places/offices.ts';
import {
  AMONG,
  ARTICLES_ABROAD,
  AT,
  LEADING,
  NAME_ARTICLES,
  OF_PEOPLE,
  THOSE_OF,
} from '../lexicon/places/to-towns.ts';
import {
  aside,
  closesAfterANumber,
  namesNothing,
  ofAStreet,
  opensTopic,
  sidesOfAll,
  standsForWords,
  withItsLands,
} from './around-a-name.ts';
import { calledAt } from './articles.ts';
import { countryEnd } from './countries.ts';
import { between, JOINT, NEARBY } from './listing.ts';
import {
  beginsPart,
  endsName,
  hyphened,
  knownWords,
  nameEnd,
  properName,
  skip,
  writtenAt,
} from './names.ts';
import {
  endsAsPart,
  isPart,
  isPartOfOne,
  isSide,
  isSideWord,
  OF,
  ordinalEnd,
  sideEnd,
  sidesEnd,
  territoryAt,
  toldSide,
  withSide,
} from './parts.ts';
import { isPeopleLike, ofAPeople } from './people.ts';
import { seatAt, seatBy } from './seat.ts';
import { areaName, explained, isLed, namesWithin } from './sector-names.ts';
import type { Town } from './town.ts';

interface How extends Partial<Pick<Town, 'sure' | 'guessed' | 'bound' | 'seat'>> {
  /** Where the name of a sector begins that its noun leads. */
  name?: number;
}

/** Goes over the tokens of one line once; what it found lies behind `last`. */
export class TownFinder {
  private readonly line: TextLine;
  private readonly wide: ReadonlySet<number>;
  /** Towns of the gazetteer, parts of territories and people of towns, by their first token. */
  private readonly gazetteer: ReadonlyMap<number, Place>;
  private readonly parts: ReadonlyMap<number, Place>;
  private readonly people: ReadonlyMap<number, Place>;
  /** The line gives numbers: names are looked for that no gazetteer knows. */
  private readonly beside: boolean;
  private readonly hidden: ReadonlySet<number>;
  private readonly towns: Town[] = [];
  private last = 0;

  constructor(line: TextLine) {
    this.line = line;
    this.wide = territoryAt(line);
    const byStart = (wanted: (place: Place) => boolean) =>
      new Map(line.places.filter(wanted).map((place) => [place.from, place]));
    this.gazetteer = byStart(({ kind }) => kind === 'town');
    this.parts = byStart(
      ({ kind, from, to }) => kind === 'departement' && isPartOfOne(line, from, to),
    );
    this.people = byStart(({ ofTown }) => ofTown !== undefined);
    this.beside = line.phones.length > 0;
    this.hidden = this.beside ? knownWords(line) : new Set<number>();
  }

  /** In reading order, none inside another. */
  find(): Town[] {
    this.line.tokens.forEach((token, at) => {
      if (at < this.last || hyphened(this.line, at)) return;
      if (!this.again(at) && !this.byItself(token, at)) this.led(token, at);
    });
    return this.towns;
  }

  private key(at: number): string {
    return this.line.tokens[at]?.key ?? '';
  }

  private add(from: number, end: number, how: How = {}): void {
    const { line, wide } = this;
    if (from < this.last || end <= from) return;
    const to = this.beside ? withItsLands(line, end) : end;
    if (ofAStreet(line, from)) {
      this.last = to;
      return;
    }
    const landscape = LANDSCAPES.has(this.key(from)) && how.name !== undefined && !wide.has(from);
    if (
      !landscape &&
      !isSide(line, from) &&
      !isPart(line, from, wide) &&
      !endsAsPart(line, from, wide)
    )
      for (let at = from; at < (how.name === undefined ? to : how.name + 1); at += 1)
        if (wide.has(at)) return;
    const { sure = false, guessed = false, bound = false, seat = null, name = from } = how;
    const start = PLAIN_SECTORS.has(this.key(from)) ? name : from;
    const text = this.ofPeople(from, to) ?? calledAt(line, start, to, bound);
    // « Le Ponthieu (Abbeville, Rue, Crécy) »: what a bracket details of it is no other town.
    const past = this.beside ? namesWithin(line, to, this.hidden) : to;
    this.last = past > to + 3 ? past : to;
    // « Samu de Rouen (Rouen, Elbeuf, Dieppe) »: it sits there, and takes the calls of the bracket.
    const serves = seat !== null && this.last > to;
    const inside = serves && { text: writtenAt(line, to + 1, past - 1), to: past, sure: true };
    const town = { text, from, to, sure, guessed, bound, seat };
    this.towns.push(inside ? { ...town, ...inside, bound: true, seat: null } : town);
  }

  private guess(from: number): void {
    if (this.country(from)) return;
    const to = properName(this.line, from, this.hidden);
    if (to > from) this.add(from, to, { guessed: true });
  }

  /** A country of many towns, known by its name. */
  private country(from: number): boolean {
    const to = this.beside ? countryEnd(this.line, from) : from;
    if (to === from) return false;
    // « Guillestrois-Queyras », « Livradois-Forez »
    this.add(from, Math.max(to, nameEnd(this.line, from)), { sure: true });
    return this.last >= to;
  }

  /** « Les Biterrois » is Béziers; « le Biterrois » is the country around it. */
  private ofPeople(from: number, to: number): string | null {
    const own = this.people.get(from);
    return own?.to === to && THOSE_OF.has(this.key(from - 1)) ? (own.ofTown ?? null) : null;
  }

  /** A place known by its own words: of the gazetteer, a side, a rank, a part of a territory, its people. */
  private byItself({ key, kind, capital }: WordToken, at: number): boolean {
    const { line, wide, beside } = this;
    const sector =
      beside && (capital || isSideWord(key)) ? explained(line, at, this.hidden, wide) : null;
    if (sector !== null) {
      this.add(at, sector.open);
      this.last = sector.close;
      return true;
    }
    const ordinal = beside && kind === 'number' ? ordinalEnd(line, at) : at;
    const place = this.gazetteer.get(at);
    if (isPart(line, at, wide)) this.add(at, at + 2, { sure: true });
    else if (endsAsPart(line, at, wide)) this.add(at, sidesEnd(line, at, wide), { sure: true });
    else if (ordinal > at) this.add(at, ordinal, { sure: true });
    else if (place !== undefined)
      this.add(at, withSide(line, Math.max(place.to, nameEnd(line, at))), {
        sure: true,
        seat: seatAt(line, at),
      });
    // « En Balagne, préférer le 04… »
    else if (this.country(at)) return true;
    // « Le Périgord noir », « le Cap Corse »: less than the territory.
    else if (beside && this.parts.has(at))
      this.add(at, this.parts.get(at)?.to ?? at, { sure: true });
    // « Les Biterrois peuvent aussi faire le 04… »
    else if (beside && capital && this.people.has(at) && THOSE_OF.has(this.key(at - 1)))
      this.add(at, this.people.get(at)?.to ?? at, { sure: true, bound: true });
    else if (beside && isSide(line, at)) {
      const to = sideEnd(line, at);
      const guessed = wide.has(at) && to === at + 1;
      this.add(at, to, { sure: !guessed, guessed });
    } else if (beside && isSideWord(key) && aside(line, at)) this.add(at, at + 1, { sure: true });
    else if (beside && isSideWord(key) && sidesOfAll(line, at))
      this.add(at, sideEnd(line, at), { sure: true });
    else if (beside && toldSide(line, at)) this.add(at, sideEnd(line, at));
    else return false;
    return true;
  }

  /** « Cilaos est isolé par la route : les pompiers y répondent au 02… ». */
  private again(at: number): boolean {
    const known = lastOf(this.towns);
    if (known === undefined || !this.beside) return false;
    const [before, key, next] = [this.key(at - 1), this.key(at), this.key(at + 1)];
    const here = key === 'y' && before !== 'il' && next !== 'a' && next !== 'compris';
    const past = this.line.tokens.slice(known.to, at);
    const parted = past.some(({ raw }) => raw === '.' || raw === ':');
    const given = past.some(({ kind }) => kind === 'phone');
    const listed = this.towns.slice(-2, -1).some(({ to }) => known.from - to < 4);
    if (!here || !parted || given || listed) return false;
    // It is named once, where it is spoken of last.
    this.towns[this.towns.length - 1] = {
      ...known,
      from: at,
      to: at + 1,
      sure: true,
      guessed: false,
    };
    this.last = at + 1;
    return true;
  }

  /** A name that a word before it leads: a sector's noun, an office, people, a preposition. */
  private led({ key, raw }: WordToken, at: number): void {
    if (key === 'habitez') {
      // « Si vous habitez le Brivadois »
      const from = skip(this.line, at + 1, OF_PEOPLE);
      this.add(from, nameEnd(this.line, from), { sure: true });
    } else if (AREA_NOUNS.has(key)) this.bySector(at);
    else if (OFFICES.has(key)) this.byOffice(at);
    else if (PEOPLE.has(key)) {
      const from = skip(this.line, at + 1, OF_PEOPLE);
      if (from > at + 1) this.add(from, nameEnd(this.line, from), { sure: true, bound: true });
    } else if (AMONG.has(key)) this.among(at);
    else if (AT.has(key) || raw === '(') this.there(at);
    else if (this.beside) this.byPosition(at);
  }

  /** « Secteur de … », « vallée de … », « la métropole lilloise ». */
  private bySector(at: number): void {
    const { line } = this;
    const from = areaName(line, at);
    const to = isSideWord(this.key(from)) ? sideEnd(line, from) : nameEnd(line, from);
    // « Plateforme commune Samu-pompiers »
    if (this.hidden.has(from)) return;
    const start = isLed(line, at) ? at - 1 : at;
    // « Les communes de Lannion et Trégastel »: the towns themselves.
    const plain = /^communes?$/.test(this.key(at)) && !AREA_NOUNS.has(this.key(at - 2));
    if (to > from && plain) this.add(from, to, { sure: true, bound: true });
    else if (to > from) this.add(start, to, { sure: true, name: from });
    // « La métropole lilloise », « le bassin alésien ».
    else if (this.beside && from === at + 1 && ofAPeople(line, from))
      this.add(start, from + 1, { sure: true, name: at });
    // « Bassin minier : 03… », alone over its numbers or before one
    else if (from === at + 1 && beginsPart(line, at) && !this.hidden.has(from)) {
      if (from + 1 === line.tokens.length || endsName(line, from + 1)) this.add(at, from + 1);
    }
  }

  /** « La brigade de … », « le CHU de … », « caserne … ». */
  private byOffice(at: number): void {
    const { line } = this;
    const key = this.key(at);
    const from = skip(line, at + 1, LEADING);
    const led = from > at + 1 || this.gazetteer.has(from);
    // « L'hôpital Yves-Lanco », « le CHU Charles-Nicolle »: the hospital's own name.
    if (!led && HOSPITALS.has(key)) this.last = Math.max(this.last, nameEnd(line, from));
    // « CTA de Saint-Denis », « CIC Caen »: a room of the whole territory.
    else if (CALL_ROOMS_OF_ALL.has(key) && (led || line.tokens[from]?.capital === true))
      this.last = Math.max(this.last, nameEnd(line, from));
    // « Secours (PDAAU) »: letters that stand for words.
    else if (standsForWords(line, at, from) && !this.gazetteer.has(from)) this.last = from + 1;
    // « Caserne Feurs : 04… »
    else if (!led && endsName(line, properName(line, from, this.hidden))) this.guess(from);
    else if (led && !OFFICES.has(this.key(from))) {
      // « La compagnie d'Orange »: the town, not the operator.
      const to = this.key(from) === 'orange' ? from + 1 : nameEnd(line, from);
      this.add(from, to, {
        sure: true,
        bound: LOCAL_OFFICES.has(key),
        seat: seatBy(line, at, from),
      });
    }
  }

  /** « Dans le Vimeu, … », « autour de Gray », « en Maurienne ». */
  private among(at: number): void {
    if (!this.beside) return;
    const { line } = this;
    const from = skip(line, at + 1, ARTICLES_ABROAD);
    const to = properName(line, from, this.hidden);
    // « Dans le Vimeu, les pompiers… »: what opens a sentence so is a place.
    const country = this.key(at) === 'dans' && from > at + 1 && beginsPart(line, at);
    // « In the Sarlat area, use 05… »
    const area = to > from && this.key(to) === 'area';
    if (area) this.add(from, to, { sure: true });
    else if (country && to > from && line.tokens[to]?.raw === ',') this.add(from, to);
    else this.guess(from);
  }

  /** « À Cahors », « pour Béziers », « sur Lens », « (Mulhouse) ». */
  private there(at: number): void {
    const { line } = this;
    // « (Pays bigouden) »: the noun of a sector begins its own name.
    if (line.tokens[at]?.raw === '(' && AREA_NOUNS.has(this.key(at + 1))) return;
    const from = skip(line, at + 1, NAME_ARTICLES);
    const first = line.tokens[at + 1];
    const article = from > at + 1 && first?.capital !== true;
    const to = article ? at + 1 : nameEnd(line, at + 1);
    // « (L'Argentière) »: an article is no word in capitals.
    const loud = first?.shout === true && first.raw.length > 2;
    const known = this.gazetteer.has(at + 1) || !namesNothing(line, at + 1, to);
    if (to > at + 1 && !loud && known) this.add(at + 1, to, { seat: seatAt(line, at + 1) });
    // « Pour le Bassin d'Arcachon »: the noun of a sector leads its own name.
    if (!article || !this.beside) return;
    const sector = AREA_NOUNS.has(this.key(from));
    // « …; pour le Perche ornais, la régulation… »
    const opens = this.key(at) === 'pour' && beginsPart(line, at);
    const country = opens ? properName(line, from, this.hidden) : from;
    if (country > from && !sector)
      this.add(from, isPeopleLike(line, country) ? country + 1 : country, {
        sure: true,
        name: from,
      });
    // « Pour le Roannais »: the country of a people.
    if (ofAPeople(line, from, true)) this.add(from, from + 1, { sure: true, bound: true });
    else if (!sector) this.guess(from);
  }

  /** A name that nothing leads: « Feurs : 04… », « …, de Ruffec (05…) », « Diois, pompiers : 04… ». */
  private byPosition(at: number): void {
    const { line, hidden } = this;
    const name = line.tokens[at]?.capital === true ? properName(line, at, hidden) : at;
    const raw = (token: number) => line.tokens[token]?.raw;
    if (name > at && beginsPart(line, at) && endsName(line, name)) this.guess(at);
    // « Les pompiers de Cognac (05…), de Ruffec (05…) »
    else if (
      OF.has(this.key(at)) &&
      !this.gazetteer.has(at + 1) &&
      endsName(line, properName(line, at + 1, hidden))
    )
      this.guess(at + 1);
    else if (name > at && closesAfterANumber(line, at, name)) this.guess(at);
    // « Chamonix fire station: +33… »
    else if (name > at && beginsPart(line, at) && this.endsAsService(name))
      this.add(at, name, { sure: true });
    // « Sapeurs-pompiers, Grande-Terre : 02… »
    else if (
      name > at &&
      raw(at - 1) === ',' &&
      hidden.has(at - 2) &&
      raw(name) === ':' &&
      line.tokens[name + 1]?.kind === 'phone'
    )
      this.add(at, name, { sure: true, seat: seatAt(line, at) });
    // « Diois, pompiers : 04… »
    else if (name > at && at === 0 && raw(name) === ',' && hidden.has(name + 1)) {
      if ([2, 3, 4].some((ahead) => raw(name + ahead) === ':')) this.guess(at);
    } else if (opensTopic(line, at, name)) this.guess(at);
    else if (JOINT.has(this.key(at)) && this.towns.length > 0) this.joined(at);
  }

  /** Only a service's name stands between a token and the colon before a number. */
  private endsAsService(at: number): boolean {
    const { tokens } = this.line;
    const colon = [at + 1, at + 2].find((token) => tokens[token]?.raw === ':') ?? -1;
    if (colon < 0 || tokens[colon + 1]?.kind !== 'phone') return false;
    return beginningAt(this.line.hits, at).some(
      ({ tag, to }) => to === colon && /^(?:samu|fire|police|gendarmerie)$/.test(tag),
    );
  }

  /** « À Gien ou à Briare », « Rouen et l'est du département »: the next of a list. */
  private joined(at: number): void {
    const { line } = this;
    if (!between(line, this.last, at, JOINT)) return;
    const from = skip(line, at + 1, JOINT);
    const sure = lastOf(this.towns)?.guessed === false;
    const quarter = /^(?:nord|sud|est|ouest)$/.test(this.key(from));
    const side = quarter ? sideEnd(line, from) : from;
    // « Rouen, Dieppe et l'est du département »
    if (side > from + 1 && sure) this.add(from, side);
    else if (AROUND.has(this.key(from)) && nameEnd(line, from + 1) === from + 1) {
      // « À Saint-Céré ou dans les communes voisines » is at Saint-Céré.
      if (NEARBY.test(this.key(from + 1))) this.last = from + 2;
      else this.add(from, from + 1);
    } else if (!this.gazetteer.has(from) && !AREA_NOUNS.has(this.key(from))) {
      // « À Gien ou à Briare »: as sure as the one that it is listed with.
      if (sure && line.tokens[at]?.raw !== ',') this.add(from, properName(line, from, this.hidden));
      else this.guess(from);
    }
  }
}
