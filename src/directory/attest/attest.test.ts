import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../key-file.ts';
import type { Key } from '../model.ts';
import { signTerritory } from '../signed-territory.ts';
import { attest, confirmationOf, judge, type Subject } from './attestation.ts';
import { answerRequest, confirmationIn, openCheck, signRequest } from './request.ts';
import { looksLikePerson, roleProblem, samePerson } from './two-people.ts';

const TODAY = '2026-11-28';
const NOW = new Date(`${TODAY}T10:00:00Z`);
const subject: Subject = { territory: '35', service: 'samu', number: '+33261914315' };
const called = { role: 'Officier de permanence, SIDPC', on: '2026-11-27', method: 'appel' };
const typed = { role: 'Chef de salle, CODIS 35', on: TODAY, method: 'appel depuis un mobile' };

const newKey = (territories: Key['territories'], changes: Partial<Key> = {}) =>
  makeKey({
    name: 'cle',
    use: ['territory'],
    territories,
    holder: 'Essai',
    from: '2026-01-01',
    until: '2027-12-31',
    ...changes,
  });
const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });

let first: NewKey;
let second: NewKey;
let elsewhere: NewKey;
let keys: Key[];
beforeAll(async () => {
  [first, second, elsewhere] = await Promise.all([newKey(['35']), newKey('all'), newKey(['22'])]);
  keys = [first.entry, second.entry, elsewhere.entry];
});

const bar = (listed: readonly Key[] = keys) => ({ keys: listed, today: TODAY });
const both = async (a: NewKey, b: NewKey) =>
  [await attest(subject, called, signerOf(a)), await attest(subject, typed, signerOf(b))] as const;
const problem = async (...given: Parameters<typeof judge>) => {
  const verdict = await judge(...given);
  return verdict.ok ? 'ok' : verdict.problem;
};

describe('two attestations', () => {
  it('count when two keys of the territory signed this very number', async () => {
    const [one, two] = await both(first, second);
    expect(await problem(subject, [one, two], bar())).toBe('ok');
    expect(confirmationOf([one, two])).toMatchObject({
      by: 'Officier de permanence, SIDPC et Chef de salle, CODIS 35',
      on: '2026-11-27',
      method: 'appel',
    });
  });

  it('do not count for another number, service, territory, function, day or way', async () => {
    const [one, two] = await both(first, second);
    const forged: [Subject, typeof one][] = [
      [{ ...subject, number: '+33261914316' }, one],
      [{ ...subject, service: 'fire' }, one],
      [subject, { ...one, role: 'Préfet' }],
      [subject, { ...one, on: TODAY }],
      [subject, { ...one, method: 'courrier' }],
      [subject, { ...one, signature: two.signature }],
    ];
    for (const [about, changed] of forged) {
      expect(await problem(about, [changed, two], bar())).toBe('forged');
    }
    // The key of the second may sign for 22 too, that of the first may not.
    expect(await problem({ ...subject, territory: '22' }, [one, two], bar())).toBe('forged');
  });

  it('are two people only by two keys in different hands', async () => {
    const alone = await both(first, first);
    expect(await problem(subject, alone, bar())).toBe('one-key');
    const renamed = { ...first, entry: { ...first.entry, kid: 'autre-nom' } };
    const twice = await both(first, renamed);
    expect(await problem(subject, twice, bar([...keys, renamed.entry]))).toBe('one-key');
    const rotated = [first.entry, { ...second.entry, replaces: first.entry.kid }];
    expect(await problem(subject, await both(first, second), bar(rotated))).toBe('one-hand');
    const [one] = await both(first, second);
    expect(await problem(subject, [one], bar())).toBe('one-key');
  });

  it('count only for keys that may sign there, then, and still', async () => {
    const given = await both(first, second);
    const changed = (changes: Partial<Key>) => [first.entry, { ...second.entry, ...changes }];
    const cases: [Partial<Key>, string][] = [
      [{ use: ['bulletin'] }, 'not-entitled'],
      [{ territories: ['22'] }, 'not-entitled'],
      [{ until: '2026-11-27' }, 'outside-days'],
      [{ from: '2026-11-29' }, 'outside-days'],
      [{ revoked: TODAY }, 'revoked'],
      [{ revoked: '2026-11-29' }, 'ok'],
      [{ kid: 'inconnue' }, 'unknown-key'],
    ];
    for (const [changes, expected] of cases) {
      expect(await problem(subject, given, bar(changed(changes)))).toBe(expected);
    }
  });
});

const wanted = { subject, check: called, purpose: 'line', label: 'Samu 35', area: '' } as const;

describe('a request to another workplace', () => {
  it('is answered by whoever types the same digits, with another key', async () => {
    const { id, text } = await signRequest(wanted, signerOf(first), NOW);
    const opened = await openCheck(text, keys, NOW);
    if (opened.kind !== 'request') throw new Error(opened.kind);
    expect(opened.request).toMatchObject({ id, territory: '35', service: 'samu', ...called });
    const answered = await answerRequest(opened.request, subject.number, typed, {
      signer: signerOf(second),
      keys,
      now: NOW,
    });
    if (!answered.ok) throw new Error(answered.problem);
    const back = await openCheck(answered.text, keys, NOW);
    if (back.kind !== 'answer') throw new Error(back.kind);
    expect(back.answer).toMatchObject({ id, ...subject });
    const { attestations = [] } = confirmationIn(back.answer);
    expect(await problem(subject, attestations, bar())).toBe('ok');
  });

  it('shows the digits nowhere, in no spelling', async () => {
    const { text } = await signRequest(wanted, signerOf(first), NOW);
    const everything = text + atob((JSON.parse(text) as { protected: string }).protected);
    expect(everything.replace(/[^\d+]/g, '')).not.toContain('261914315');
    expect(everything).not.toMatch(/26\D?19\D?14\D?31\D?5/);
  });

  it('is answered neither with other digits nor by the same hands', async () => {
    const { text } = await signRequest(wanted, signerOf(first), NOW);
    const opened = await openCheck(text, keys, NOW);
    if (opened.kind !== 'request') throw new Error(opened.kind);
    const answer = (number: string, key: NewKey) =>
      answerRequest(opened.request, number, typed, { signer: signerOf(key), keys, now: NOW });
    expect(await answer('+33261914351', second)).toEqual({ ok: false, problem: 'other-digits' });
    expect(await answer(subject.number, first)).toEqual({ ok: false, problem: 'same-hands' });
  });

  it('is none when altered, old, of a foreign key, or another document', async () => {
    const { text } = await signRequest(wanted, signerOf(first), NOW);
    const later = new Date(NOW.getTime() + 8 * 86_400_000);
    const refusal = async (given: string, listed = keys, when = NOW) => {
      const opened = await openCheck(given, listed, when);
      if (opened.kind !== 'none') return opened.kind;
      return opened.refusal === 'not-by-two' ? opened.refusal : opened.refusal.code;
    };
    expect(await refusal(text.replace('Samu 35', 'Samu 36'))).toBe('bad-signature');
    expect(await refusal(text, keys, later)).toBe('expired');
    expect(await refusal(text, [second.entry])).toBe('unknown-key');
    const foreign = await signRequest(wanted, signerOf(elsewhere), NOW);
    expect(await refusal(foreign.text)).toBe('key-not-entitled');
    const file = await signTerritory({} as never, signerOf(first), { now: NOW });
    for (const other of [file, '', '{}', '<html>', 'null']) {
      expect(await refusal(other)).toBe('not-a-document');
    }
  });
});

describe('functions at one desk', () => {
  it('are one person’s when the words of one are in the other', () => {
    expect(samePerson('Officier de permanence, SIDPC', 'officier de permanence (SIDPC)')).toBe(
      true,
    );
    expect(samePerson('Officier de permanence', 'Officier de permanence, SIDPC')).toBe(true);
    expect(samePerson('Chef de salle, CODIS', 'Chef de salle, CORG')).toBe(false);
  });

  it.each([
    ['Martin', 'A. Martin'],
    ['A. Martin', 'MARTIN A'],
    ['A. Martin', 'Alain Martin'],
    ['J.-P. Durand', 'durand jean-pierre'],
    ['J.P. Durand', 'Jean-Pierre DURAND'],
    ['Mme Lefèvre', 'LEFEVRE'],
    ['Le Gall', 'LeGall'],
    ['Lecœur', 'LE COEUR'],
    ['Chef de salle, S.A.M.U. 35', 'chef de salle SAMU 35'],
    ['Chef\u00a0de  salle', 'CHEF DE SALLE'],
    ['Élu de permanence', 'permanence — élu (de)'],
  ])('%j and %j may be one person’s', (a, b) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['Martin', 'Durand'],
    ['A. Martin', 'A. Durand'],
    ['A. Martin', 'B. Martin'],
    ['Chef de salle, CODIS 35', 'Chef de salle, CODIS 22'],
    ['Officier de permanence, SIDPC', 'Cheffe de salle, SAMU'],
    ['S.D.I.S. 35', 'S.A.M.U. 35'],
  ])('%j and %j are two people’s', (a, b) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual([false, false]);
  });

  it('are one person’s however the same words are written', () => {
    const role = fc.stringMatching(/^[A-Za-zéèç]{2,8}( [A-Za-zéèç]{2,8}){0,2}$/);
    const written = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text} `,
      (text: string) => text.split(' ').reverse().join(', '),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll(' ', '-'),
      (text: string) => text.replaceAll(' ', ''),
      (text: string) => text.replace(/^(.)\S*/, '$1.'),
    );
    fc.assert(fc.property(role, written, (text, write) => samePerson(text, write(text))));
  });

  it.each([
    'Officier de permanence, SIDPC',
    'Chef de salle, CODIS 35',
    'SIDPC et SDIS',
    'Préfecture ; SAMU 35',
    'Capitaine de permanence, groupement de gendarmerie',
    'Directrice de cabinet',
    'Médecin régulateur, CHU de Rennes',
    'Cadre d’astreinte, A.R.S. Bretagne',
  ])('%s is no person’s name', (text) => {
    expect(looksLikePerson(text)).toBe(false);
    expect(roleProblem(text)).toBeNull();
  });

  it.each([
    'A. Martin',
    'M. Martin',
    'Mme Le Gall',
    'capitaine Durand',
    'MARTIN A.',
    'SIDPC, J.-P. Durand',
  ])('%s is a person’s name', (text) => expect(roleProblem(text)).toBe('person-name'));

  it('must say something', () => {
    for (const text of ['', '  ', '12', 'a b']) expect(roleProblem(text)).toBe('no-role');
  });
});
