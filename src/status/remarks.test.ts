import { describe, expect, it } from 'vitest';
import { isGap, type RemarkCode } from './remarks.ts';

const of = (code: RemarkCode) => isGap({ code, detail: '' });

describe('a remark', () => {
  it.each<RemarkCode>([
    'bad-date',
    'no-date',
    'bad-link',
    'no-words',
    'bad-parameter',
    'bad-sent',
    'too-many-pages',
  ])('%s tells of something that could not be used', (code) => expect(of(code)).toBe(true));
  it.each<RemarkCode>([
    'html-entity',
    'bare-ampersand',
    'doctype-dropped',
    'repeated-identity',
    'status-not-shown',
    'no-territory',
  ])('%s leaves nothing unused', (code) => expect(of(code)).toBe(false));
});
