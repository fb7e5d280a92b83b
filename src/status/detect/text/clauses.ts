/** Blocks cut into clauses: the stretch of text in which one thing is said of one matter. */
import type { Block } from './normalise.ts';
import { findPhones, maskPhones, type Phone } from './phones.ts';
import { unlessAfter } from './unless-after.ts';

export interface Clause {
  /** Index of its block. */
  block: number;
  kind: Block['kind'];
  /** Position of the clause in its block's text. */
  start: number;
  /** As written. */
  text: string;
  /** Folded, telephone numbers masked by `¤`; same length as `text`. */
  plain: string;
  /** True when it goes on from the clause before within one sentence. */
  continues: boolean;
}

export interface ReadBlock extends Block {
  phones: Phone[];
  /** `plain` with the numbers masked. */
  masked: string;
}

const ABBREVIATION = unlessAfter(
  /\d$/,
  /(?:\b(?:m|mm|mme|dr|st|ste|tel|no|art|av|bd|env|etc|p|cf|ex|resp|min|max|dept|dep|ref|fig|gal|nr|bzw|ca)|(?<unless>)[.\s][a-gi-z])$/,
);

/** Words that turn from one matter to its contrary inside a sentence. */
const TURN =
  /[,;:]? ?\b(?:mais|en revanche|par contre|toutefois|cependant|neanmoins|tandis que|alors que|pourtant|a l'inverse|but|however|while|whereas|aber|jedoch|hingegen|wahrend)\b/g;

/** « Rétabli à Angoulême, toujours coupé à Cognac ». */
const STILL =
  /, (?=(?:et )?(?:toujours|encore|pas encore|pas (?:du|le|au|pour le|celui d[eu]|celles? d[eu]|dans|en)|reste|restent|demeure|demeurent|still|noch)\b)/g;

/** « 15 et 17 rétablis, 18 attendu dans la soirée »: a number with another state of its own. */
const OWN_STATE =
  /, (?=(?:et )?(?:l[ea]s? )?(?:15|17|18|112|114)(?: et (?:le )?(?:15|17|18|112|114))? (?:attendu|prevu|espere|toujours|encore|pas|non|reste|en panne|hs|ko|indisponible|injoignable|perturbe|coupe|muet))/g;

/** Colons, semicolons, long dashes and arrows: what follows says something of its own. */
const BREAK = /; | : |: (?=\S)| [–—] | -{1,2} | \/\/ /g;

const SUBJECT =
  /^\W*(?:departements?|depts?|zones?|perimetre)$|^\W*(?:le |the |n° ?|numeros? |lignes? )?(?:15|17|18|112|114)(?:(?: ?, ?| et | ou | ?\/ ?| ?- ?)(?:le )?(?:15|17|18|112|114))*(?: ?\([^()]{1,30}\))?$/;

function sentenceEnds(plain: string): number[] {
  const ends: number[] = [];
  for (const match of plain.matchAll(/(?:[.!?…]+["»)\]]*|\.{3})\s+(?=\S)/g)) {
    const before = plain.slice(Math.max(0, match.index - 8), match.index);
    const isDot = match[0].trim() === '.';
    if (isDot && ABBREVIATION.test(before)) continue;
    // « 02. 61. 91 »: masked numbers never come here, but dates and figures do.
    if (isDot && /\d$/.test(before) && /^\d/.test(plain.slice(match.index + match[0].length)))
      continue;
    ends.push(match.index + match[0].length);
  }
  return ends;
}

/** « Le 18 est rétabli, le 15 ne répond pas »: a new subject, once something was said of the first. */
const NEXT_SUBJECT =
  /(?:, | et )(?:et |seule?s? )?(?:l[ea]s? |celui d[eu] |celles? d[eu] |the |die )(?=(?:15|17|18|112|114|samu|smur|pompiers|sapeurs|police|gendarmerie)\b)/g;
const SAYS =
  /\b(?:est|sont|a(?! \d)|ont|ne|n'\w+|fonctionn\w+|repond\w*|march\w+|reste\w*|demeure\w*|retabli\w*|abouti\w*|passe\w*|is|are|works?|ist|sind)\b/;

function cutsInside(plain: string, from: number, to: number): number[] {
  const sentence = plain.slice(from, to);
  const cuts: number[] = [];
  for (const match of sentence.matchAll(STILL)) cuts.push(from + match.index + 1);
  for (const match of sentence.matchAll(OWN_STATE)) {
    if (
      /\b(?:retabli|ok|normal|repar|revenu|de nouveau|a nouveau|fonctionn|operationnel)/.test(
        sentence.slice(0, match.index),
      )
    )
      cuts.push(from + match.index + 1);
  }
  for (const match of sentence.matchAll(TURN)) {
    if (match.index > 3) cuts.push(from + match.index);
  }
  let said = 0;
  for (const match of sentence.matchAll(NEXT_SUBJECT)) {
    const left = sentence.slice(said, match.index);
    // Inside a list of numbers a comma begins nothing new.
    if (!SAYS.test(left) || /\b(?:15|17|18|112|114)$/.test(left)) continue;
    said = match.index + match[0].length;
    cuts.push(from + match.index + 1);
  }
  for (const match of sentence.matchAll(BREAK)) {
    // « 17 : ne fonctionne pas »: the number is what the rest is about.
    if (/: ?$/.test(match[0]) && SUBJECT.test(sentence.slice(0, match.index))) continue;
    // « Taux d'efficacité du 18 : 34 % »
    if (/^\d+(?:[.,]\d+)? ?%/.test(sentence.slice(match.index + match[0].length))) continue;
    cuts.push(from + match.index + match[0].length);
  }
  return shorten([...cuts, to], from, plain);
}

/** No clause of real prose is longer; bounds the work of every rule on a hostile one. */
const LONGEST = 600;

/** The ends of the clauses in order, with more wherever one would be too long. */
function shorten(cuts: readonly number[], from: number, plain: string): number[] {
  const ends: number[] = [];
  let start = from;
  for (const end of [...cuts].sort((a, b) => a - b)) {
    while (end - start > LONGEST) {
      const blank = plain.lastIndexOf(' ', start + LONGEST);
      start = blank > start + LONGEST / 2 ? blank + 1 : start + LONGEST;
      ends.push(start);
    }
    if (end > start) ends.push(end);
    start = end;
  }
  return ends;
}

/** The blocks with their telephone numbers found and masked. */
export function readNumbers(blocks: readonly Block[]): ReadBlock[] {
  return blocks.map((block) => {
    const phones = findPhones(block.plain);
    return { ...block, phones, masked: maskPhones(block.plain, phones) };
  });
}

/** Every clause of every block, in reading order. A row of a table is one clause. */
export function cutClauses(blocks: readonly ReadBlock[]): Clause[] {
  const clauses: Clause[] = [];
  blocks.forEach((block, index) => {
    const plain = block.masked;
    const ends = block.kind === 'row' ? [] : sentenceEnds(plain);
    let from = 0;
    for (const to of [...ends, plain.length]) {
      const cuts = block.kind === 'row' ? shorten([to], from, plain) : cutsInside(plain, from, to);
      let start = from;
      for (const end of cuts) {
        if (plain.slice(start, end).trim() !== '') {
          clauses.push({
            block: index,
            kind: block.kind,
            start,
            text: block.text.slice(start, end),
            plain: plain.slice(start, end),
            continues: start !== from,
          });
        }
        start = end;
      }
      from = to;
    }
  });
  return clauses;
}
