/** « Les pompiers : même numéro », « idem 15 »: another service that a number, told before, is for as well. */
import { lastOf, lastThat } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { ReplacementService } from '../model.ts';
import type { ListEntry } from './entry.ts';
import type { Sign } from './manner.ts';
import { labelSigns } from './signs.ts';

const THE_SAME =
  /\b(?:le |la )?memes? (?:numero|ligne|portable|poste|telephone)\b|\bidem\b|\bvoir\b/;
/** « Ce n'est pas le même numéro », « le Samu garde le même numéro », « a le même numéro qu'avant ». */
const ANOTHER =
  /\b(?:pas|plus|gard\w+|conserv\w+) (?:le |la )?memes?\b|\bmemes? (?:numero|ligne) (?:que d'|qu' )?(?:habitude|avant)\b/;
/** Before the service whose number it is: « même numéro que le Samu », « idem 15 », « allez-y par les pompiers ». */
const OF =
  /(?:\bmemes? \w+ (?:que|qu')|\bidem|\bvoir|\bpar)(?: (?:le|la|les|l'|celui|celle|du|de|des|au|aux|numero|ligne))*$/;

/** « Idem 15 ». */
const IDEM_A_NUMBER = /\bidem (?:le |que le )?(1[578])\b/;
const BY_SHORT_NUMBER: Readonly<Record<string, ReplacementService>> = {
  15: 'samu',
  17: 'police',
  18: 'fire',
};

const FOR_WHOM = /\b(?:memes? \w+|idem) (?:pour|aux?|chez|cote)(?: (?:le|la|les|l'))?$/;

/** A sentence, or what a bracket holds, in tokens of its line, end excluded. */
interface Sentence {
  from: number;
  to: number;
}

const ENDS = /^[.!?;()|]$/;

function sentencesOf({ tokens }: TextLine): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach(({ raw }, at) => {
    if (!ENDS.test(raw) || (raw === '.' && tokens[at + 1]?.spaced === false)) return;
    if (at > from) sentences.push({ from, to: at });
    from = at + 1;
  });
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

const holdsANumber = ({ tokens }: TextLine, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'phone');

type Named = Sign & { service: ReplacementService };

const isService = (sign: Sign): sign is Named =>
  sign.service !== 'refused' && sign.service !== 'any';

/** Who shares a number, and with whom; null where a sentence does not say so. */
interface Sharing {
  who: ReplacementService;
  with: ReplacementService | null;
}

/** « Les pompiers : même numéro », « même numéro pour les pompiers », and not « même numéro, on bascule sur le PGHM ». */
function isWhose({ tokens }: TextLine, { from }: Sentence, sign: Sign): boolean {
  const before = keysOf(tokens, from, sign.from);
  return !THE_SAME.test(before) || FOR_WHOM.test(before);
}

function sharingIn(line: TextLine, sentence: Sentence): Sharing | null {
  const { from, to } = sentence;
  const said = keysOf(line.tokens, from, to);
  if (!THE_SAME.test(said) || ANOTHER.test(said) || holdsANumber(line, sentence)) return null;
  const signs = inStretch(labelSigns(line), from, to).filter(isService);
  const whose = signs.find((sign) => OF.test(keysOf(line.tokens, from, sign.from)));
  // « Voir la gendarmerie » alone sends nobody to a number.
  if (/\bvoir\b/.test(said) && whose === undefined) return null;
  const bare = IDEM_A_NUMBER.exec(said)?.[1];
  const of = whose?.service ?? (bare === undefined ? null : (BY_SHORT_NUMBER[bare] ?? null));
  const others = signs.filter((sign) => sign !== whose && isWhose(line, sentence, sign));
  // « Samu et pompiers partagent la même ligne »: told of two, of no number before.
  if (new Set(others.map(({ service }) => service)).size !== 1) return null;
  const who = others.find(({ spelt }) => spelt) ?? (of === null ? undefined : others[0]);
  if (who === undefined || who.service === of) return null;
  return { who: who.service, with: of };
}

/** Lines further below a number than this speak of another one. */
const MOST_LINES = 4;

/** The number that a sentence speaks of: the last before it, or the last of the service that it names. */
function numberBefore(
  entries: readonly ListEntry[],
  line: number,
  at: number,
  service: ReplacementService | null,
): ListEntry | undefined {
  const before = entries.filter(
    (entry) =>
      (entry.line === line ? entry.at < at : entry.line < line) && line - entry.line <= MOST_LINES,
  );
  return service === null
    ? lastOf(before)
    : lastThat(before, ({ label }) => label.service === service || label.each.includes(service));
}

/** Whether a number stands right before a sentence: in the one before it, or in the line above. */
function followsANumber(
  lines: readonly TextLine[],
  index: number,
  sentences: readonly Sentence[],
  order: number,
): boolean {
  const line = lines[index] as TextLine;
  const before = sentences[order - 1];
  return before === undefined
    ? (lines[index - 1]?.phones.length ?? 0) > 0
    : holdsANumber(line, before) ||
        (order > 1 && holdsANumber(line, sentences[order - 2] as Sentence));
}

/**
 * Entries with, for each number that is said to be another service's too, one more entry for that service.
 *
 * @param entries the numbers of a text, in reading order
 */
export function withSharedLines(
  entries: readonly ListEntry[],
  lines: readonly TextLine[],
): readonly ListEntry[] {
  const more: ListEntry[] = [];
  lines.forEach((line, index) => {
    if (!line.tokens.some(({ key }) => /^(?:memes?|idem|voir)$/.test(key))) return;
    const sentences = sentencesOf(line);
    sentences.forEach((sentence, order) => {
      const sharing = sharingIn(line, sentence);
      if (sharing === null) return;
      if (sharing.with === null && !followsANumber(lines, index, sentences, order)) return;
      const of = numberBefore(entries, index, sentence.from, sharing.with);
      if (of === undefined || of.label.refused || of.label.service === 'any') return;
      if (of.label.service === null || of.label.service === sharing.who) return;
      more.push({ ...of, label: { ...of.label, service: sharing.who, each: [], both: false } });
    });
  });
  return more.length === 0 ? entries : [...entries, ...more];
}
