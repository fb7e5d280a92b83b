/** « Les pompiers : même numéro », « idem 15 », « gendarmes : comme la police »: another service that a number, told before, is for as well. */
import { lastOf, lastThat } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import { GOES_ON_AS_THE_SAME, THE_SAME_FOR, THEIR_NUMBER } from '../lexicon/same-line.ts';
import type { ReplacementService } from '../model.ts';
import type { ListEntry } from './entry.ts';
import type { Sign } from './manner.ts';
import { labelSigns } from './signs.ts';

/** « Les pompiers : même numéro », « c'est le même numéro », « idem »: where what is the same stands for a number. */
const THE_SAME =
  /(?:^|[:,] |\bc' est |\bau )(?:le |la )?(?:memes? (?:numero|ligne|portable|poste|telephone)|idem|voir)(?: |$)/;
const OF_THEIRS =
  /(?:\bcomme(?: pour)?|\b(?:numero|ligne|standard))(?: (?:le|la|les|l'|du|de|des))*$/;
const NEVER = /\b(?:pas|plus|ni|jamais|sauf|hormis)\b/;
/** « Gendarmerie : idem, pas de numéro », « le même numéro qu'hier fonctionne ». */
const NO_NUMBER = /\bpas de (?:numero|ligne)\b|\b(?:coupe|panne|fonctionne|marche|repond)/;
/** Before the service whose number it is: « même numéro que le Samu », « idem 15 », « allez-y par les pompiers ». */
const OF =
  /(?:\bmemes? \w+ (?:que|qu')|\bidem|\bvoir|\bpar)(?: (?:le|la|les|l'|celui|celle|du|de|des|au|aux|numero|ligne))*$/;
const THAN = /\bmemes? \w+ (?:que |qu')/;
/** « Idem 15 ». */
const IDEM_A_NUMBER = /\bidem (?:le |que le )?(1[578])\b/;
const BY_SHORT_NUMBER: Readonly<Record<string, ReplacementService>> = {
  15: 'samu',
  17: 'police',
  18: 'fire',
};

/** A longer sentence speaks of more than one thing. */
const LONGEST_SENTENCE = 40;
/** Words that lead to a service. */
const MOST_LEADING = 8;

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
const isWhose = ({ tokens }: TextLine, same: number, sign: Sign): boolean =>
  sign.to <= same || THE_SAME_FOR.test(keysOf(tokens, sign.from - MOST_LEADING, sign.from));

/** « Pour les pompiers, prenez le numéro du Samu », « gendarmes : comme la police ». */
function sharingTheirs(line: TextLine, sentence: Sentence, said: string): Sharing | null {
  const match = THEIR_NUMBER.exec(said);
  if (match === null || NEVER.test(said) || NO_NUMBER.test(said) || holdsANumber(line, sentence))
    return null;
  const all = inStretch(labelSigns(line), sentence.from, sentence.to).filter(isService);
  const at = all.findIndex(({ from }) =>
    OF_THEIRS.test(keysOf(line.tokens, Math.max(sentence.from, from - MOST_LEADING), from)),
  );
  const [who, whose] = [all[at - 1], all[at]];
  // Whose number it is not yet is named first, and nobody else is.
  if (who === undefined || whose === undefined || at !== 1) return null;
  return who.service === whose.service ? null : { who: who.service, with: whose.service };
}

function sharingIn(line: TextLine, sentence: Sentence): Sharing | null {
  const { from, to } = sentence;
  if (to - from > LONGEST_SENTENCE) return null;
  const said = keysOf(line.tokens, from, to);
  return sharingTheirs(line, sentence, said) ?? sharingTheSame(line, sentence, said);
}

function sharingTheSame(line: TextLine, sentence: Sentence, said: string): Sharing | null {
  const { from, to } = sentence;
  const match = THE_SAME.exec(said);
  const goesOn =
    match !== null && GOES_ON_AS_THE_SAME.test(said.slice(match.index + match[0].length));
  const all = inStretch(labelSigns(line), from, to).filter(isService);
  const whose = all.find(({ from: at }) =>
    OF.test(keysOf(line.tokens, Math.max(from, at - MOST_LEADING), at)),
  );
  if (match === null || !(goesOn || whose !== undefined)) return null;
  if (NO_NUMBER.test(said) || holdsANumber(line, sentence)) return null;
  const bare = IDEM_A_NUMBER.exec(said)?.[1];
  const of = whose?.service ?? (bare === undefined ? null : (BY_SHORT_NUMBER[bare] ?? null));
  // « Voir la brigade », « même numéro que d'ordinaire »: nobody's that was told.
  if (of === null && (/\bvoir\b/.test(said) || THAN.test(said))) return null;
  const same =
    from +
    said
      .slice(0, match.index + match[0].length)
      .trim()
      .split(' ').length;
  const others = all.filter((sign) => sign !== whose && isWhose(line, same, sign));
  const spelt = others.filter((sign) => sign.spelt);
  // « Pompiers : le même numéro, le 18 »: a short number is no line that was told.
  const own = spelt.length > 0 ? spelt : of === null ? [] : others;
  const another = (sign: Sign) =>
    !sign.spelt && sign !== whose && sign.service !== spelt[0]?.service;
  if (spelt.length > 0 && all.some(another)) return null;
  // « Samu et pompiers partagent la même ligne »: told of two, of no number before.
  const [who, other] = new Set(own.map(({ service }) => service));
  return who === undefined || other !== undefined || who === of ? null : { who, with: of };
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
    if (
      !line.tokens.some(({ key }) => /^(?:memes?|idem|voir|comme|numero|ligne|standard)$/.test(key))
    )
      return;
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
