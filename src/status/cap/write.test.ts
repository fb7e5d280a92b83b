import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT } from '../bulletin/bulletin.fixtures.ts';
import type { Content } from '../message.ts';
import { anyDraft } from './drafts.fixtures.ts';
import { readCap } from './read.ts';
import { elementsOf, type XmlNode } from './safe-xml.ts';
import { type CapDraft, writeCap } from './write.ts';
import { parseXml } from './xml.fixtures.ts';

const DRAFT: CapDraft = {
  sender: 'urgence@pref35.example',
  id: 'A-1',
  sent: '2026-11-21T17:20:00Z',
  nature: 'actual',
  type: 'alert',
  references: [],
  content: CONTENT,
  texts: [
    {
      language: 'fr',
      event: 'Panne',
      headline: 'Le 15 ne répond plus',
      description: '',
      instruction: '',
      areaDescription: 'Ille-et-Vilaine',
    },
  ],
};
const problems = (draft: Partial<CapDraft>) => {
  const written = writeCap({ ...DRAFT, ...draft });
  return written.ok ? [] : written.problems.map((p) => p.code);
};

/** The order of the OASIS schema. */
const ORDER = {
  alert:
    'identifier sender sent status msgType source scope restriction addresses code note references incidents info',
  info: 'language category event responseType urgency severity certainty audience eventCode effective onset expires senderName headline description instruction web contact parameter resource area',
  area: 'areaDesc polygon circle geocode altitude ceiling',
  geocode: 'valueName value',
  parameter: 'valueName value',
  eventCode: 'valueName value',
} as const satisfies Record<string, string>;

function outOfOrder(element: XmlNode): string[] {
  const name = element.localName ?? '';
  const children = elementsOf(element);
  const order = Object.hasOwn(ORDER, name) ? ORDER[name as keyof typeof ORDER].split(' ') : [];
  const places = children.map((child) => order.indexOf(child.localName ?? ''));
  const wrong = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0));
  return [...(wrong ? [name] : []), ...children.flatMap(outOfOrder)];
}

describe('a written message', () => {
  it('is read back unchanged, whatever it says', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const written = writeCap(draft);
        expect(written).toHaveProperty('ok', true);
        if (!written.ok) return;
        const { sender, id, sent, nature, type, references, content } = draft;
        expect(readCap(written.xml, parseXml).messages).toEqual([
          { format: 'cap', sender, id, sent, nature, type, references, content: expected(draft) },
        ]);
        expect(content).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('has its elements in the order of the schema', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const written = writeCap(draft);
        const root = written.ok ? parseXml(written.xml).documentElement : null;
        expect(root === null ? ['nothing written'] : outOfOrder(root)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('writes UTC as -00:00, never Z, as CAP asks', () => {
    const written = writeCap(DRAFT);
    expect(written.ok && written.xml).toContain('<sent>2026-11-21T17:20:00-00:00</sent>');
  });

  it('a cancellation without content has no info', () => {
    const references = [{ sender: DRAFT.sender, id: 'A-0', sent: DRAFT.sent }];
    const written = writeCap({ ...DRAFT, type: 'cancel', references, content: null, texts: [] });
    expect(written.ok && written.xml).not.toContain('<info>');
  });
});

/** What the reader cannot know from the message alone: the language’s own expiry before sending. */
function expected(draft: CapDraft): Content | null {
  const { content, sent } = draft;
  if (content === null) return null;
  return {
    ...content,
    publisher: content.publisher.slice(0, 200),
    expires:
      content.expires !== null && content.expires !== undefined && content.expires > sent
        ? content.expires
        : null,
  };
}

describe('what must not be sent is refused', () => {
  it('a drill as Actual', () => {
    const texts = DRAFT.texts.map((t) => ({ ...t, headline: 'EXERCICE : panne du 15' }));
    expect(problems({ texts })).toEqual(['drill-as-actual']);
    expect(problems({ texts, nature: 'exercise' })).toEqual([]);
  });

  it('an update or a cancellation without what it updates, or of another’s message', () => {
    expect(problems({ type: 'update' })).toEqual(['no-references']);
    const references = [{ sender: 'other@example', id: 'B', sent: DRAFT.sent }];
    expect(problems({ type: 'cancel', references, content: null, texts: [] })).toEqual([
      'other-sender',
    ]);
    expect(
      problems({ references: [{ sender: DRAFT.sender, id: 'A-0', sent: DRAFT.sent }] }),
    ).toEqual(['alert-with-references']);
  });

  it('names, instants, places, numbers and lines that are none', () => {
    expect(problems({ id: 'a b' })).toEqual(['bad-id']);
    expect(problems({ sender: 'a,b' })).toEqual(['bad-sender']);
    expect(problems({ sent: '2026-11-21T18:20:00+01:00' })).toEqual(['bad-instant']);
    expect(problems({ content: { ...CONTENT, territories: [] } })).toEqual(['no-territory']);
    expect(problems({ content: { ...CONTENT, territories: ['96'] } })).toEqual(['bad-territory']);
    expect(problems({ content: { ...CONTENT, numbers: {} } })).toEqual(['no-number']);
    expect(problems({ content: { ...CONTENT, certainty: 'probable' } })).toEqual(['not-official']);
    const lines = [{ service: 'samu' as const, number: '15', area: '', network: 'fixed' as const }];
    expect(problems({ content: { ...CONTENT, lines } })).toEqual(['bad-line']);
    expect(problems({ texts: [] })).toEqual(['no-text']);
    expect(problems({ content: null })).toEqual(['no-content']);
  });
});
