/** Problems of JSON itself, each with its likely cause: a comma too many, a quote forgotten. */
import { type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { DataDocument } from './document.ts';
import { error, type Path, type ProblemFound } from './problem.ts';

export const syntaxRule = 'syntax';

interface SyntaxVerdict {
  findings: ProblemFound[];
  /** Whether the tree can be believed, so that the other rules may go on. */
  wellFormed: boolean;
}

/**
 * Trailing commas leave the tree sound: all are told. After any other problem the rest of the file reads
 * askew, so only the first is told.
 */
export function checkSyntax(document: DataDocument): SyntaxVerdict {
  const whole = wholeFileProblem(document);
  if (whole !== null) return { findings: [whole], wellFormed: false };
  const findings: ProblemFound[] = [];
  let last = -1;
  for (const problem of document.parseErrors) {
    // One stray comma is told twice by the parser, at the same place.
    if (problem.offset === last) continue;
    last = problem.offset;
    const finding = explain(document.text, problem);
    findings.push(finding);
    if (finding.code !== 'trailing-comma') return { findings, wellFormed: false };
  }
  if (document.tree !== null) findings.push(...duplicateKeys(document.tree));
  return { findings, wellFormed: document.tree !== null };
}

function wholeFileProblem(document: DataDocument): ProblemFound | null {
  const { text } = document;
  if (document.tooDeep) return error('not-json', [], { kind: 'too-deep' });
  if (text.trim() === '') return error('empty-file', [], {});
  if (/^\s*</.test(text) && !/^\s*<{7}/.test(text)) return error('not-json', [], { kind: 'html' });
  const conflict = text.search(/^(<{7}|>{7}) /m);
  return conflict === -1
    ? null
    : error('not-json', { path: [], offset: conflict }, { kind: 'conflict' });
}

function explain(text: string, problem: ParseError): ProblemFound {
  const { offset } = problem;
  const at = { path: [], offset };
  const value = text.slice(offset, offset + Math.min(Math.max(problem.length, 1), 30));
  const before = previous(text, offset);
  const closing = /^[}\]]/.test(text.slice(offset));
  if (closing && before.character === ',') {
    return error('trailing-comma', { path: [], offset: before.offset }, {});
  }
  if (/^[“”«»‘’']/.test(value)) return error('wrong-quotes', at, { character: value.slice(0, 1) });
  switch (printParseErrorCode(problem.error)) {
    case 'UnexpectedEndOfString':
      return error('missing-quote', at, {});
    case 'UnexpectedEndOfComment':
    case 'InvalidCommentToken':
      return error('comment', at, {});
    case 'CommaExpected':
      if (closing) return error('unclosed', at, { character: value === '}' ? ']' : '}' });
      // JSON numbers have no leading zero: `0299…` reads as 0, then something else.
      if (/^\d/.test(value) && before.offset === offset - 1) {
        return error(
          'unquoted-value',
          { path: [], offset: before.offset },
          { value: before.character + value },
        );
      }
      // A quote that closes too late swallows the comma; one never opened shows as a bare word.
      return error('missing-comma', { path: [], offset: before.offset + 1 }, {});
    case 'CloseBraceExpected':
      return error('unclosed', at, { character: '}' });
    case 'CloseBracketExpected':
      return error('unclosed', at, { character: ']' });
    case 'InvalidSymbol':
    case 'InvalidNumberFormat':
      return error('unquoted-value', at, { value });
    default:
      return error('syntax', at, { value });
  }
}

/** The last character before an offset that is not white space. */
function previous(text: string, offset: number): { character: string; offset: number } {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text.charAt(at))) at--;
  return { character: text.charAt(at), offset: at };
}

/** JSON lets the later of two equal names win in silence, and the first is lost. */
function duplicateKeys(root: Node): ProblemFound[] {
  const findings: ProblemFound[] = [];
  const waiting: { node: Node; path: Path }[] = [{ node: root, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, path } = next;
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (node.type === 'array') {
        waiting.push({ node: child, path: [...path, index] });
        continue;
      }
      const [name, value] = child.children ?? [];
      const property = String(name?.value);
      if (seen.has(property)) {
        findings.push(
          error('duplicate-key', { path: [...path, property], offset: child.offset }, { property }),
        );
      }
      seen.add(property);
      if (value !== undefined) waiting.push({ node: value, path: [...path, property] });
    }
  }
  return findings;
}
