import { describe, expect, it } from 'vitest';
import { freshDraft } from './draft.ts';
import { onReturn, stepIn, stepOf } from './use-steps.ts';

const filling = { ...freshDraft(), nature: 'actual' as const };
const reviewing = { ...filling, stage: 'review' as const };
const made = { ...filling, stage: 'made' as const };
const end = {
  ...reviewing,
  deed: { kind: 'all-clear' as const, sender: 's', id: 'i', files: [] },
};

describe('the browser’s way back', () => {
  it('leads from the review to the form and on to the list, and forward again', () => {
    expect(onReturn('fill', reviewing)).toBe('fill');
    expect(onReturn('start', filling)).toBe('park');
    expect(onReturn('review', filling)).toBe('review');
  });

  it('never unmakes what was signed, nor opens a form that there is not', () => {
    expect(onReturn('review', made)).toBe('stay');
    expect(onReturn('fill', made)).toBe('stay');
    expect(onReturn('start', made)).toBe('park');
    expect(onReturn('made', filling)).toBe('stay');
    expect(onReturn('fill', end)).toBe('stay');
    expect(onReturn('fill', freshDraft())).toBe('stay');
  });

  it('is read from the history, whatever else stands there', () => {
    expect(stepIn({ repliAnnounce: 'review' })).toBe('review');
    for (const other of [null, undefined, 'x', { repliLines: 'list' }, { repliAnnounce: 'x' }]) {
      expect(stepIn(other)).toBeNull();
    }
    expect(stepOf(freshDraft())).toBe('start');
  });
});
