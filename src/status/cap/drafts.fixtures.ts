/** For tests: messages as a préfecture would send them, made at random. */
import fc from 'fast-check';
import { instantOf } from '../../base/instant.ts';
import { retracted } from '../chain/over.ts';
import type { Content, Message } from '../message.ts';
import { saysDrill } from './words.ts';
import type { CapDraft, CapText } from './write.ts';

export const anyInstant = fc
  .integer({ min: Date.parse('2021-01-01'), max: Date.parse('2031-01-01') })
  .map((ms) => instantOf(ms));

/** Words as people type them, and characters that XML finds hard. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((s) => s.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\s]+/gu, ' ').trim())
  .filter((s) => s !== '');
const trapped = fc.oneof(
  words,
  fc.constantFrom(']]>', '<a & "b">', "l'été", '&amp;', '<!DOCTYPE a>'),
);

const territories = fc.oneof(
  fc.constant<'all'>('all'),
  fc
    .uniqueArray(fc.constantFrom('01', '22', '2A', '2B', '35', '75', '971', '988'), {
      minLength: 1,
    })
    .map((codes) => codes.sort()),
);
const state = fc.constantFrom('works', 'disrupted', 'down');
const numbers = fc
  .record(
    { '15': state, '17': state, '18': state, '112': state, '196': state },
    { requiredKeys: [] },
  )
  .filter((n) => Object.keys(n).length > 0);
const means = fc.uniqueArray(fc.constantFrom('fixed', 'mobile', 'operator:Orange & fils'));
const line = fc.record({
  service: fc.constantFrom('samu', 'police', 'gendarmerie', 'fire', 'any', 'sea', 'mountain'),
  number: fc.integer({ min: 0, max: 9999 }).map((n) => `+3319900${String(n).padStart(4, '0')}`),
  area: fc.oneof(fc.constant(''), fc.constantFrom('Rennes', 'Saint-Malo et environs', 'L’Île <A>')),
  network: fc.constantFrom('fixed', 'mobile', 'unknown'),
});

export const anyContent: fc.Arbitrary<Content> = fc.record({
  phase: fc.constantFrom('planned', 'ongoing', 'ended'),
  certainty: fc.constant('official' as const),
  territories,
  numbers,
  worksFrom: means,
  failsFrom: means,
  lines: fc.uniqueArray(line, {
    maxLength: 5,
    selector: (l) => `${l.service} ${l.number} ${l.area}`,
  }),
  advice: fc.uniqueArray(fc.constantFrom('mobile', 'landline', 'retry', 'sms114')),
  publisher: trapped,
  link: fc.constantFrom('', 'https://pref35.example/a?b=c&d=e'),
  onset: fc.option(anyInstant),
  expectedEnd: fc.option(anyInstant),
  expires: fc.constantFrom(null, '2031-01-02T00:00:00Z'),
});

const text: fc.Arbitrary<CapText> = fc.record({
  language: fc.constantFrom('fr', 'fr-FR', 'en-GB', 'ar'),
  event: trapped,
  headline: trapped,
  description: trapped,
  instruction: trapped,
  areaDescription: trapped,
});

const name = fc.stringMatching(/^[A-Za-z0-9._@:-]{1,30}$/);

/** Drafts that may be sent; the words of a real one do not speak of a drill. */
export const anyDraft: fc.Arbitrary<CapDraft> = fc
  .record({
    sender: name,
    id: name,
    sent: anyInstant,
    nature: fc.constantFrom<Message['nature']>('actual', 'exercise'),
    type: fc.constantFrom<Message['type']>('alert', 'update', 'cancel'),
    earlier: fc.uniqueArray(fc.record({ id: name, sent: anyInstant }), {
      minLength: 1,
      maxLength: 4,
      selector: (e) => e.id,
    }),
    content: anyContent,
    texts: fc.uniqueArray(text, { minLength: 1, maxLength: 3, selector: (t) => t.language }),
  })
  .map(({ earlier, ...draft }) => ({
    ...draft,
    // A cancellation takes back and claims nothing.
    content: draft.type === 'cancel' ? retracted(draft.content) : draft.content,
    references: draft.type === 'alert' ? [] : earlier.map((e) => ({ ...e, sender: draft.sender })),
  }))
  .filter(
    (d) =>
      d.references.every((r) => r.id !== d.id) &&
      !saysDrill(
        d.texts.flatMap((t) => [t.event, t.headline]),
        d.texts.flatMap((t) => [t.description, t.instruction]),
      ),
  );
