import { type ProblemFound, warning } from './problem.ts';
import type { LineRule } from './rule.ts';

/** Longer labels do not fit a button on a small phone in large type. */
const LONGEST = 70;

/** A label names a service as people know it; it carries no telephone number and no broken accent. */
export const labelRule: LineRule = {
  name: 'label',
  scope: 'line',
  check({ label, area }, { path }) {
    const where = [...path, 'label'];
    const findings: ProblemFound[] = [];
    if (/\d(?:[ .\-\u00a0\u202f]?\d){7}/u.test(label)) {
      findings.push(warning('number-in-label', where, { label }));
    }
    if (/^\d{2,4}$/.test(label)) findings.push(warning('short-label', where, { label }));
    if (label.length > LONGEST) {
      findings.push(warning('long-label', where, { label, length: label.length }));
    }
    if (isBroken(label)) findings.push(warning('broken-accents', where, { text: label }));
    const areaText = typeof area === 'string' ? area : (area?.label ?? '');
    if (isBroken(areaText)) {
      findings.push(warning('broken-accents', [...path, 'area'], { text: areaText }));
    }
    return findings;
  },
};

/** UTF-8 once read as Windows-1252 (`Ã©`, `â€™`), or a replacement character left by a lost one. */
function isBroken(text: string): boolean {
  return /Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€|\ufffd/u.test(text);
}
