/** Summaries of status pages, as operators keep them. */
import { isGap } from '../../remarks.ts';
import { tooMany } from '../alerts.ts';
import { styleFor } from '../dating.ts';
import { MAX_ENTRIES } from '../feed.ts';
import { objectAt, textAt } from '../json.ts';
import { readProseItems } from '../prose-items.ts';
import type { FormatReading, ReadOptions } from '../reading.ts';
import { statusEndings } from '../statuspage/endings.ts';
import { statusPage } from '../statuspage/page.ts';
import type { JsonFormat } from './format.ts';

const PARTS = ['status', 'components', 'incidents', 'scheduled_maintenances'];

function read(value: unknown, options: ReadOptions): FormatReading {
  const { source, now, before } = options;
  const page = statusPage(value, styleFor(source, '', []));
  const items = [...page.incidents, ...page.faults];
  const document = { lang: '', changed: page.changed?.to ?? null, scrolls: false };
  const read = readProseItems(items.slice(0, MAX_ENTRIES), options, document);
  const remarks = [...tooMany(items.length), ...page.remarks, ...read.remarks];
  const { messages, incidents } = statusEndings(page, {
    sender: source.id,
    now,
    messages: read.messages,
    before: before?.incidents ?? {},
    whole: !remarks.some(isGap),
  });
  return {
    title: textAt(objectAt(value, 'page'), 'name'),
    messages: [...read.messages, ...messages],
    remarks,
    inDoubt: read.inDoubt,
    texts: read.texts,
    items: read.items,
    remembered: { ...read.met, incidents },
  };
}

export const statuspage = {
  name: 'statuspage',
  matches: (value) =>
    textAt(objectAt(value, 'page'), 'id') !== '' && PARTS.some((part) => part in Object(value)),
  read,
} as const satisfies JsonFormat;
