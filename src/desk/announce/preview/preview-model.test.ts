import { describe, expect, it } from 'vitest';
import { readCap } from '../../../status/cap/read.ts';
import { parseXml } from '../../../status/cap/xml.fixtures.ts';
import { settle } from '../../../status/chain/settle.ts';
import {
  alertOf,
  built,
  chainOf,
  directoryOf,
  lineOf,
  NOW,
  OUTAGE,
  SENDER,
} from '../announce.fixtures.ts';
import { bulletinWith, previewOf } from './preview-model.ts';

const messagesOf = (...xmls: string[]) => xmls.flatMap((xml) => readCap(xml, parseXml).messages);
const previewed = {
  lang: 'fr',
  territory: '35',
  directory: directoryOf([lineOf()]),
  bulletin: null,
  replaced: null,
  now: NOW,
} as const;
const first = alertOf();

describe('the preview', () => {
  it('is the page of the territory, with the announcement settled as it will be', () => {
    const { model, view } = previewOf({ ...previewed, messages: messagesOf(first.xml) });
    expect(model.territory?.lines).toHaveLength(1);
    expect(view.news.bulletin?.announcements).toMatchObject([
      { phase: 'ongoing', numbers: { '15': 'down' }, nature: 'actual' },
    ]);
    expect(view.exercise).toBe(false);
  });

  it('shows an exercise in exercise mode alone', () => {
    const drill = built({ kind: 'alert', sender: SENDER, nature: 'exercise', outage: OUTAGE });
    const { view } = previewOf({ ...previewed, messages: messagesOf(drill.xml) });
    expect(view.exercise).toBe(true);
  });

  it('puts an update in the place of what it goes on with, beside the others', () => {
    const [replaced] = settle(messagesOf(first.xml), 'announcements');
    const [other] = settle(messagesOf(alertOf({ numbers: { '17': 'down' } }).xml), 'feed');
    if (replaced === undefined || other === undefined) throw new Error('nothing settled');
    const bulletin = {
      ...bulletinWith({ ...previewed, messages: [] }),
      announcements: [replaced, { ...other, id: 'other,1' }],
    };
    const update = built(
      {
        kind: 'update',
        chain: chainOf(first),
        outage: { ...OUTAGE, numbers: { '15': 'works', '18': 'down' } },
      },
      new Date(NOW.getTime() + 60_000),
    );
    const after = bulletinWith({
      ...previewed,
      bulletin,
      replaced,
      messages: messagesOf(first.xml, update.xml),
    });
    expect(after.announcements.map(({ numbers }) => numbers)).toEqual([
      { '17': 'down' },
      { '15': 'works', '18': 'down' },
    ]);
    expect(after.sequence).toBeGreaterThan(bulletin.sequence);
  });
});
