import { describe, expect, it } from 'vitest';
import { clockState, spanOf, stillAgreed } from './clock.ts';
import { CLOCK_WORDS } from './words.ts';

const MINUTE = 60_000;
const DAY_BEHIND = -(23 * 60 + 58) * MINUTE;

describe('the desk’s clock', () => {
  it('is right within what phones allow, both ways, and while nothing says otherwise', () => {
    for (const ahead of [null, 0, 5 * MINUTE, -5 * MINUTE]) {
      expect(clockState({ agreed: 0, ahead })).toBe('right');
    }
  });

  it('is astray beyond it, both ways', () => {
    expect(clockState({ agreed: 0, ahead: 6 * MINUTE })).toBe('astray');
    expect(clockState({ agreed: 0, ahead: DAY_BEHIND })).toBe('astray');
  });

  it('follows the server once that was agreed, also without a network', () => {
    expect(clockState({ agreed: DAY_BEHIND, ahead: DAY_BEHIND + 900 })).toBe('by-server');
    expect(clockState({ agreed: DAY_BEHIND, ahead: null })).toBe('by-server');
  });

  it('is astray again when it was set to another wrong time', () => {
    expect(clockState({ agreed: DAY_BEHIND, ahead: 60 * MINUTE })).toBe('astray');
  });

  it('counts by itself again when it was set right', () => {
    expect(stillAgreed({ agreed: DAY_BEHIND, ahead: 400 })).toBe(0);
    expect(stillAgreed({ agreed: DAY_BEHIND, ahead: DAY_BEHIND })).toBe(DAY_BEHIND);
    expect(stillAgreed({ agreed: DAY_BEHIND, ahead: null })).toBe(DAY_BEHIND);
  });

  it('is told in days, hours and minutes', () => {
    expect(spanOf(DAY_BEHIND)).toEqual({ days: 0, hours: 23, minutes: 58 });
    const { fr, en } = CLOCK_WORDS;
    expect(fr.astray(DAY_BEHIND)).toContain('retarde de 23\u00a0h\u00a058\u00a0min');
    expect(fr.astray(7 * MINUTE)).toContain('avance de 7\u00a0min');
    expect(en.astray(25 * 60 * MINUTE)).toContain('1 d 1 h ahead');
  });
});
