import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planInFrench } from './french.fixtures.ts';
import { NEEDS, type Need } from './model.ts';
import { SITUATIONS } from './situations.fixtures.ts';

const NEED_IN_FRENCH: Readonly<Record<Need, string>> = {
  samu: 'Urgence médicale',
  fire: 'Feu, accident',
  police: 'Danger, police',
  silent: 'Ne peut ni parler ni entendre',
  any: 'Ne sait pas',
  sea: 'En mer',
  mountain: 'En montagne',
};

/** The lines of the document: "title | need" to the steps written there. */
function readSteps(markdown: string): Map<string, string> {
  const rows = new Map<string, string>();
  let title = '';
  // Non-breaking spaces are typography; the titles in the code have plain ones.
  for (const text of markdown.replaceAll('\u00A0', ' ').split('\n')) {
    if (text.startsWith('## ')) title = text.slice(3);
    const [, need, steps] = /^- \*\*(.+)\*\* : (.+)$/.exec(text) ?? [];
    if (need !== undefined && steps !== undefined) rows.set(`${title} | ${need}`, steps);
  }
  return rows;
}

const written = readSteps(readFileSync(new URL('../../docs/ECHELLE.md', import.meta.url), 'utf8'));

describe('docs/ECHELLE.md, as a préfecture would approve it', () => {
  it('has every situation and every need, and no other', () => {
    const known = Object.keys(SITUATIONS).flatMap((title) =>
      NEEDS.map((need) => `${title} | ${NEED_IN_FRENCH[need]}`),
    );
    expect([...written.keys()]).toEqual(known);
  });

  for (const [title, { input, plan }] of Object.entries(SITUATIONS)) {
    it.each(NEEDS)(`${title}: %s`, (need) => {
      const steps = planInFrench(plan({ ...input, need }));
      expect(steps).toBe(written.get(`${title} | ${NEED_IN_FRENCH[need]}`));
    });
  }
});
