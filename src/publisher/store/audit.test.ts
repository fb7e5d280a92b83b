import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, type AuditEvent, brokenAt, entryAfter } from './audit.ts';

const events = fc.array(
  fc.record<AuditEvent>({
    at: fc.constant('2026-11-22T18:00:00Z'),
    event: fc.constantFrom('accepted', 'rolled-back'),
    kind: fc.constantFrom('territory', 'announcement'),
    id: fc.string(),
    version: fc.option(fc.maxSafeInteger()),
    kid: fc.string(),
    digest: fc.string(),
  }),
  { minLength: 1, maxLength: 8 },
);

function chain(list: readonly AuditEvent[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const event of list) entries.push(entryAfter(entries.at(-1) ?? null, event));
  return entries;
}

describe('the audit log', () => {
  it('is whole as it was written', () => {
    fc.assert(fc.property(events, (list) => brokenAt(null, chain(list)) === null));
  });

  it('shows any entry changed, removed or put elsewhere', () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.string({ minLength: 1 }), (list, place, addition) => {
        const entries = chain([...list, ...list]);
        const at = place % entries.length;
        const victim = entries[at];
        if (victim === undefined) return;
        const changed = entries.with(at, { ...victim, kid: victim.kid + addition });
        expect(brokenAt(null, changed)).toBe(victim.seq);
        // The last ones removed leave a shorter log that is whole: only a copy elsewhere tells.
        if (at < entries.length - 1) {
          expect(brokenAt(null, entries.toSpliced(at, 1))).toBe(victim.seq + 1);
        }
      }),
    );
  });

  it('can be followed from any entry on', () => {
    fc.assert(
      fc.property(events, (list) => {
        const [first = null, ...rest] = chain([...list, ...list]);
        return brokenAt(first, rest) === null;
      }),
    );
  });
});
