/** Numbers that stand alone on their lines, each over the name that is its own: put on one line, number first. */

/** More telephone than anything else: « ☎ 02 61 91 29 01 ». */
const NUMBER_ALONE = /^[^\p{L}\d+]{0,12}(?:t[ée]l\.? ?:? ?)?\+?\d[\d\s.()-]{8,24}$/iu;
const FIGURES = 9;
/** « Sein (portable de permanence, laissez sonner) »: a name, with or without a bracket that explains it. */
const NAME = /^[^\p{L}\d\s]{0,2} ?\p{Lu}[^.!?:;|\t()\d]{1,59}(?:\([^()]{1,160}\))?$/u;
/** Before a list that begins with a number: the line ends as no name does. */
const LEADS_IN = /[.!?:;…»"]$/;

interface Line {
  at: number;
  text: string;
  indent: number;
  number: boolean;
  /** A blank line stands before it. */
  parted: boolean;
}

const isNumberAlone = (text: string): boolean =>
  NUMBER_ALONE.test(text) && text.replace(/\D/g, '').length >= FIGURES;

function linesOf(all: readonly string[]): Line[] {
  const lines: Line[] = [];
  let parted = true;
  all.forEach((text, at) => {
    if (text.trim() === '') parted = true;
    else {
      const indent = text.length - text.trimStart().length;
      lines.push({ at, text, indent, number: isNumberAlone(text.trim()), parted });
      parted = false;
    }
  });
  return lines;
}

/** Where a run of numbers and names by turns ends that begins at `first`; both of each pair are in it. */
function runEnd(lines: readonly Line[], first: number): number {
  let end = first;
  while (lines[end]?.number === true) {
    const name = lines[end + 1];
    if (name === undefined || name.number || !NAME.test(name.text.trim())) break;
    end += 2;
  }
  return end;
}

/** Whether the names of a run stand under their numbers, and not over the next ones. */
function namesFollow(lines: readonly Line[], first: number, end: number): boolean {
  const run = lines.slice(first, end);
  const names = run.filter((_, order) => order % 2 === 1);
  const numbers = run.filter((_, order) => order % 2 === 0);
  // « Ouessant » stands further in than its number.
  if (names.every(({ indent }, order) => indent > (numbers[order]?.indent ?? 0))) return true;
  if (names.some(({ parted }) => parted) && !names.every(({ parted }) => parted)) return false;
  const [begins, before, after] = [lines[first], lines[first - 1], lines[end]];
  if (after?.number === true) return false;
  const apart = names.every(({ parted }) => !parted);
  // One number after a blank, its name right under it, a blank: a paragraph of their own.
  if (apart && numbers.every(({ parted }) => parted)) return after === undefined || after.parted;
  const led =
    before === undefined || LEADS_IN.test(before.text.trimEnd()) || (apart && begins?.parted);
  return led === true && names.length > 1;
}

/** Lines of a text, « 02… » over « Ouessant » made « 02… : Ouessant » where numbers and names alternate so. */
export function joinNumbersToNames(all: readonly string[]): readonly string[] {
  if (!all.some((text) => isNumberAlone(text.trim()))) return all;
  const lines = linesOf(all);
  const joined = [...all];
  for (let first = 0; first < lines.length; first += 1) {
    const end = runEnd(lines, first);
    if (end === first) continue;
    if (namesFollow(lines, first, end))
      for (let at = first; at < end; at += 2) {
        const [number, name] = [lines[at], lines[at + 1]];
        if (number === undefined || name === undefined) continue;
        joined[number.at] = `${number.text.trimEnd()} : ${name.text.trim()}`;
        joined[name.at] = '';
      }
    first = end - 1;
  }
  return joined;
}
