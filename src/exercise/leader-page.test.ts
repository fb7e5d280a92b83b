import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { leaderPage } from './leader-page.ts';
import { Scenario } from './scenario.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

it.each(readdirSync(new URL('data/exercises/', ROOT)))(
  '%s has its page (else: repli exercise page data/exercises/… > docs/exercices/….md)',
  (file) => {
    const scenario = v.parse(Scenario, JSON.parse(read(`data/exercises/${file}`)));
    expect(read(`docs/exercices/${scenario.id}.md`)).toBe(leaderPage(scenario));
  },
);
