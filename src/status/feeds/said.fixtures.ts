/** Readings of one feed, one after the other, and the items of it. */
import { instantOf } from '../../base/instant.ts';
import { settle } from '../chain/settle.ts';
import { readText } from './document.ts';
import type { ReadOptions } from './reading.ts';
import { item, options, rss } from './source.fixtures.ts';

export const NOON = Date.parse('2026-11-22T12:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** A date as feeds write it, hours from noon. */
export const at = (hours: number) => new Date(NOON + hours * HOUR).toUTCString();
export const instant = (hours: number) => instantOf(NOON + hours * HOUR);

/** Readings of one feed, one after the other, as a collector makes them. */
export function reader(before?: ReadOptions['before']) {
  let held = before;
  return (hours: number, ...items: string[]) => {
    const now = new Date(NOON + hours * HOUR);
    const text = items[0]?.startsWith('<feed') ? items[0] : rss(items.join(''));
    const reading = readText(text, {
      ...options(),
      now,
      ...(held === undefined ? {} : { before: held }),
    });
    held = { ...JSON.parse(JSON.stringify(reading.remembered)), at: instantOf(now.getTime()) };
    return {
      ...reading,
      codes: reading.remarks.map(({ code }) => code),
      phases: settle(reading.messages, 's').map(
        ({ id, phase, expires }) =>
          `${id.replace(/^.*,/, '')} ${expires !== null && expires < instantOf(now.getTime()) ? 'lapsed' : phase}`,
      ),
      shelves: reading.texts.map((text) => `${text.item} ${text.shelf}`),
    };
  };
}

export const ORDINARY = [1, 2, 3].map((n) =>
  item({ id: `o${n}`, title: `Marché n° ${n}`, body: 'Venez nombreux.', date: at(-24 * n) }),
);
export const outage = (
  id: string,
  date: string,
  body = 'Le 15 ne répond plus en Ille-et-Vilaine.',
) => item({ id, title: 'Panne du 15', body, date });
export const again = (id: string, date: string) =>
  item({
    id,
    title: 'Nouvelle panne du 15',
    body: 'Depuis 11 h 50, le 15 ne répond de nouveau plus en Ille-et-Vilaine.',
    date,
  });
export const restored = (id: string, date: string) =>
  item({
    id,
    title: 'Le 15 est rétabli en Ille-et-Vilaine',
    body: 'Le 15 fonctionne de nouveau normalement.',
    date,
  });
export const calm = (id: string, date: string) =>
  item({ id, title: 'Travaux', body: 'La route est fermée.', date });
