import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deskSecurityPolicy } from '../../site/build/desk.ts';
import { contentSecurityPolicy } from '../../site/build/styles.ts';
import { Policy } from './policy.ts';

const desk = (publisher: string) =>
  deskSecurityPolicy({ publisher, forge: '', mail: '', duty: '' });

describe('what is handed to the web server', () => {
  it('are the policies that a build writes, whatever it is built for', () => {
    const built = [
      contentSecurityPolicy(['a { color: red }', 'b { color: red }']),
      contentSecurityPolicy([''], ['https://feeds.example', 'https://other.example:8443']),
      desk('/publier'),
      desk('https://publier.example/v'),
      desk(''),
    ];
    for (const policy of built) expect(v.is(Policy, policy), policy).toBe(true);
  });

  it('is nothing that would be more than one directive of its file', () => {
    const good = contentSecurityPolicy(['']);
    const bad = [
      '',
      'x',
      `${good}"; load_module /x`,
      `${good}\n`,
      `${good}; report-uri //x`,
      `${good} $host`,
    ];
    for (const policy of bad) expect(v.is(Policy, policy), policy).toBe(false);
  });
});
