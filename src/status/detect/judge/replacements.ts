/** Which numbers the text gives out, each with its service and its area. */
import type {
  DetectedState,
  FailingService,
  FeedItem,
  FoundNumber,
  ReplacementService,
} from '../model.ts';
import type { ReadBlock } from '../text/clauses.ts';
import type { Phone } from '../text/phones.ts';
import { type NumberLabel, readLabel } from './labels.ts';
import type { Sector } from './sector.ts';

interface Setting extends Sector {
  item: FeedItem;
  state: DetectedState;
  failing: readonly FailingService[];
  departements: readonly string[];
}

const REFUSED_BEFORE =
  /\b(?:n'appelez (?:pas|plus|surtout pas)|ne (?:pas|plus|jamais) (?:appeler|composer|utiliser|rappeler|contacter)|ne (?:composez|rappelez|faites|utilisez|contactez|telephonez) (?:pas|plus|jamais|surtout pas)|n'utilisez (?:pas|plus)|et non(?: pas)?|au lieu|pas (?:le|au)|remplace|prend (?:bien )?la releve|efface[zr]|oublie[zr]|supprime[zr]|faux numero|ancien(?:ne)? (?:numero|ligne)|numero errone|appeler un|a rappeler|invite a (?:r?appeler|composer) (?:un|des)|do not (?:call|use|dial)|nicht)(?: \w+){0,3}(?: l[ea]| au| du| d[eu])? ?[:(]?\s*$/;
const REFUSED_AFTER =
  /^[^.;¤]{0,30}\b(?:n'est plus|ne sont plus|ne repond plus|(?:est|etait|sont) (?:errone|faux|fausse|invalide|obsolete|surtaxe|ferme|desactive|hors service)\w*|nicht mehr|no longer)/;

/** Said of the numbers of a drill that are only tried out. */
const TRIED =
  /\b(?:test(?:e|ons|ent|er|era|erons|eront|ee?s?)?|essais?|essay\w+|verifi\w+|eprouv\w+|control\w+|releve d[eu]|laissez (?:cette|la|ces)|libres?|pendant l'essai)\b/;
/** A drill's number counts when its message tells people to call it. */
const TOLD =
  /\b(?:compos\w+|appele[zr]|contact\w+|telephon\w+|joindre|joign\w+|faites|utilis\w+|call|dial|wahlen)\b|: ?¤|\| ?¤|^\W*¤/;
const THESE_FORBIDDEN =
  /\b(?:ne composez (?:pas|jamais|surtout pas)|n'appelez (?:pas|jamais|surtout pas)|ne pas (?:appeler|composer|utiliser)|laissez) (?:ce|cette|ces|le) (?:numeros?|lignes?)\b/;

const NOTHING: NumberLabel = { service: null, refused: false, places: [], area: '' };

/** Between two numbers of one list there is nothing but a joint. */
const JOINT =
  /^[\s,;/|·&+-]*(?:ou|et|or|and|und|oder|puis|ainsi que|bis)?(?: (?:au|le|du|a defaut(?:,? le)?|the|sinon(?: le| au)?))?[\s:,]*$/;

interface Context {
  heading: NumberLabel;
  /** Text of the heading in force. */
  columns: string[];
  previous: NumberLabel | null;
}

/** « (gendarmerie) », « : police d'Épinal », « pour le Samu », « en Corse-du-Sud » right after. */
function labelAfter(text: string, plain: string, leads: boolean): NumberLabel {
  const bracket = /^[ )]*\(([^()]{1,80})\)/.exec(text);
  if (bracket !== null) return readLabel(bracket[1] ?? '', 'right');
  if (leads) return readLabel(text.split(/[.;](?:\s|$)/)[0] ?? '', 'right');
  const direct =
    /^ ?(?:(?:pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur) |[-–:=] ?(?=[a-z]))/.exec(plain);
  if (direct === null) return NOTHING;
  return readLabel(text.slice(0, 70).split(/[.;,|](?:\s|$)| et | ou /)[0] ?? '', 'right');
}

function merge(first: NumberLabel, second: NumberLabel): NumberLabel {
  return {
    service: first.service ?? (first.refused ? null : second.service),
    refused: first.refused || (first.service === null && second.refused),
    places: first.places.length > 0 ? first.places : second.places,
    area: first.area !== '' ? first.area : second.area,
  };
}

const hasWords = (label: NumberLabel) =>
  label.service !== null || label.refused || label.places.length > 0 || label.area !== '';

function proseLabels(block: ReadBlock, context: Context): NumberLabel[] {
  const { phones, masked, text } = block;
  const first = phones[0];
  if (first === undefined) return [];
  const leads = !/[a-z0-9]/.test(masked.slice(0, first.start).replace(/\b(?:tel|n|au|le)\b/g, ''));
  const labels: NumberLabel[] = [];
  phones.forEach((phone, index) => {
    const from = phones[index - 1]?.end ?? 0;
    const to = phones[index + 1]?.start ?? masked.length;
    const gap = masked.slice(from, phone.start);
    const after = labelAfter(text.slice(phone.end, to), masked.slice(phone.end, to), leads);
    const joint = index > 0 && JOINT.test(gap.replace(/^ ?\([^()]*\)/, ''));
    let before = leads || joint ? NOTHING : readLabel(text.slice(from, phone.start), 'left');
    // What stood in brackets after the number before belongs to that number.
    if (!leads && index > 0 && !joint) {
      const own = text.slice(from, phone.start).replace(/^[ )]*\([^()]*\)/, '');
      before = readLabel(own, 'left');
    }
    // « Médecin 02… - Pompiers 02…»: what follows a dash is the next number's when this one has its own.
    const dashed = /^ ?[-–:=] /.test(masked.slice(phone.end, to));
    const label = dashed && before.service !== null ? before : merge(after, before);
    const inherited = index > 0 && !hasWords(label) ? labels[index - 1] : undefined;
    labels.push(
      inherited ??
        (index > 0 && label.service === null && !label.refused
          ? merge(label, labels[index - 1] ?? NOTHING)
          : label),
    );
  });
  return labels.map((label) => merge(label, context.heading));
}

function rowLabels(block: ReadBlock, context: Context): NumberLabel[] {
  const labels: NumberLabel[] = [];
  const heads = block.cells.filter((cell) => cell.replace(/\D/g, '').length < 9);
  const head = heads
    .map((cell) => readLabel(cell, 'right'))
    .reduce<NumberLabel>((all, label) => merge(all, label), NOTHING);
  let at = 0;
  for (const phone of block.phones) {
    const column = block.cells.findIndex(
      (cell, index) => index >= at && cell.replace(/\D/g, '').includes(phone.number.slice(-8)),
    );
    at = Math.max(0, column);
    const cell = (block.cells[column] ?? '').replace(/[+\d().\s/-]{9,}/g, ' ');
    const top = context.columns[column] ?? '';
    const own = merge(readLabel(cell, 'right'), merge(head, readLabel(top, 'right')));
    labels.push(merge(own, context.heading));
  }
  return labels;
}

/** What a 17, or an unnamed line, is when the words do not say: the publisher's own, or the failing one's. */
function fallbackService({ item, failing }: Setting, text: string): ReplacementService {
  if (failing.length === 1) {
    const [only] = failing;
    if (only === 'police') {
      if (item.source.kind === 'gendarmerie') return 'gendarmerie';
      return /\bgendarm|\bbrigade/.test(text) && !/\bpolice|commissariat/.test(text)
        ? 'gendarmerie'
        : 'police';
    }
    if (only === 'samu' || only === 'fire') return only;
  }
  if (
    failing.every((service) => service === 'fire' || service === '112') &&
    failing.includes('fire')
  )
    return 'fire';
  const own: Partial<Record<string, ReplacementService>> = {
    sdis: 'fire',
    samu: 'samu',
    ars: 'samu',
    gendarmerie: 'gendarmerie',
    police: 'police',
  };
  return own[item.source.kind] ?? 'any';
}

function areaOf(label: NumberLabel, service: ReplacementService, setting: Setting): string {
  const owner = setting.item.source.departement;
  const known = label.places.filter(
    (place) => place.kind === 'departement' && place.codes.length === 1,
  );
  const code = known[0]?.codes[0];
  if (label.area !== '') return label.area;
  if (code !== undefined && setting.departements.length !== 1 && code !== owner) return code;
  if (code !== undefined && setting.departements.length > 1) return code;
  if (service === 'police') return setting.policeArea;
  return service === 'gendarmerie' ? setting.gendarmerieArea : setting.area;
}

/** « Reste du département : 02… »: what the town's police does not cover is the gendarmerie's. */
const REST_BEFORE =
  /\b(?:(?:le )?reste du \w+|partout ailleurs|ailleurs|autres communes) ?[:|-]? ?$/;

/** « Partout ailleurs », after a town's police: the gendarmerie's zone. */
function elsewhere(label: NumberLabel, before: string, after: string): NumberLabel {
  if (
    !REST_BEFORE.test(before) &&
    !/^ ?(?:\(|: |- )?(?:partout ailleurs|ailleurs|(?:dans |pour )?le reste du|(?:dans |pour )?les autres communes|hors )/.test(
      after,
    )
  )
    return label;
  const service =
    label.service === 'police' || label.service === null ? 'gendarmerie' : label.service;
  return { ...label, service, area: '' };
}

function sentenceAround(masked: string, phone: Phone): string {
  const start = Math.max(
    masked.lastIndexOf('. ', phone.start),
    masked.lastIndexOf('! ', phone.start),
    masked.lastIndexOf(' ; ', phone.start),
    0,
  );
  const stop = masked.slice(phone.end).search(/[.!;](?:\s|$)/);
  return masked.slice(start, stop < 0 ? masked.length : phone.end + stop);
}

/** Every number people are told to call, in reading order, without repeats. */
export function findReplacements(blocks: readonly ReadBlock[], setting: Setting): FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  const whole = blocks.map((block) => block.masked).join(' \n ');
  // A 17 of which only gendarmes speak is theirs.
  const gendarmesOnly =
    !/\bpolice|commissariat|forces de l'ordre/.test(whole) &&
    (setting.item.source.kind === 'gendarmerie' || /\bgendarm|\bbrigade|\bcorg\b/.test(whole));
  if (THESE_FORBIDDEN.test(whole)) return [];
  const context: Context = { heading: NOTHING, columns: [], previous: null };
  for (const block of blocks) {
    if (block.phones.length === 0) {
      if (block.kind === 'row') context.columns = block.cells;
      else if (
        block.kind === 'heading' ||
        (block.text.length < 50 && block.kind === 'text' && !/[.!?]$/.test(block.text))
      ) {
        context.heading = readLabel(block.text, 'right');
        context.columns = [];
      } else if (block.kind === 'text') context.heading = NOTHING;
      continue;
    }
    const labels = block.kind === 'row' ? rowLabels(block, context) : proseLabels(block, context);
    block.phones.forEach((phone, index) => {
      const label = elsewhere(
        labels[index] ?? NOTHING,
        block.masked.slice(Math.max(0, phone.start - 40), phone.start),
        block.masked.slice(phone.end, phone.end + 40),
      );
      const around = sentenceAround(block.masked, phone);
      if (
        phone.special ||
        label.refused ||
        REFUSED_BEFORE.test(block.masked.slice(Math.max(0, phone.start - 70), phone.start)) ||
        REFUSED_AFTER.test(block.masked.slice(phone.end, phone.end + 60)) ||
        (setting.state === 'exercise' && (TRIED.test(around) || !TOLD.test(around)))
      )
        return;
      let service = label.service ?? fallbackService(setting, whole);
      if (service === 'police' && gendarmesOnly) service = 'gendarmerie';
      const key = `${phone.number} ${service}`;
      if (!found.has(key))
        found.set(key, { service, number: phone.number, area: areaOf(label, service, setting) });
    });
  }
  return [...found.values()];
}
