/**
 * Warnings of the German MoWaS as NINA publishes them: CAP 1.2 in JSON, singly or in a list, and the
 * index of warnings in force (`mapData.json`), which only points to them.
 * Form: https://nina.api.bund.dev
 */
import { oneLine } from '../../../base/one-line.ts';
import { AlertDates } from '../../cap/alert-dates.ts';
import type { NamedValue } from '../../cap/classify.ts';
import type { Info } from '../../cap/info.ts';
import { readReferences } from '../../cap/references.ts';
import { type DateStyle, readDate } from '../../dates/read.ts';
import type { Remark } from '../../remarks.ts';
import { readAlerts, tooMany } from '../alerts.ts';
import { MAX_ENTRIES } from '../feed.ts';
import { listAt, objectAt, textAt } from '../json.ts';
import { addressOf } from '../links.ts';
import { EMPTY_INFO, type StructuredAlert } from '../structured.ts';
import type { JsonFormat } from './format.ts';

function named(values: readonly unknown[]): NamedValue[] {
  return values.slice(0, 500).map((value) => ({
    name: textAt(value, 'valueName'),
    value: textAt(value, 'value'),
  }));
}

const webAddress = (text: string): string => /^https?:\/\/[^\s<>"]{1,480}$/i.exec(text)?.[0] ?? '';

const STYLE: DateStyle = { zone: 'Europe/Berlin', order: 'day-first' };

function infoOf(value: unknown): Info {
  const dates = new AlertDates(STYLE);
  const onset = dates.first('onset', textAt(value, 'onset'));
  const expires = dates.last('expires', textAt(value, 'expires'));
  const parameters = named(listAt(value, 'parameter'));
  const sender = parameters.find(({ name }) => name === 'sender_langname')?.value ?? '';
  return {
    ...EMPTY_INFO,
    language: textAt(value, 'language').toLowerCase(),
    event: textAt(value, 'event'),
    headline: textAt(value, 'headline'),
    description: textAt(value, 'description'),
    instruction: textAt(value, 'instruction'),
    publisher: oneLine(textAt(value, 'senderName') || sender),
    link: webAddress(textAt(value, 'web')),
    urgency: textAt(value, 'urgency'),
    allClear: listAt(value, 'responseType').includes('AllClear'),
    eventCodes: named(listAt(value, 'eventCode')),
    parameters,
    onset,
    expires,
    gaps: dates.remarks,
    areas: listAt(value, 'area')
      .slice(0, 500)
      .map((area) => {
        const geocodes = named(listAt(area, 'geocode'));
        // Without codes it is a German place all the same.
        return {
          description: textAt(area, 'areaDesc'),
          geocodes: geocodes.length > 0 ? geocodes : [{ name: 'country', value: 'DE' }],
        };
      }),
  };
}

/** The warnings of a list or a single one. Its languages (`DE`, `DE-LS`, `EN`…) come one an info. */
function alertsIn(value: unknown): StructuredAlert[] {
  return (Array.isArray(value) ? value : [value]).map((warning) => ({
    format: 'mowas',
    sender: textAt(warning, 'sender'),
    id: textAt(warning, 'identifier'),
    sent: readDate(textAt(warning, 'sent'), STYLE)?.from ?? null,
    status: textAt(warning, 'status'),
    type: textAt(warning, 'msgType'),
    references: readReferences(textAt(warning, 'references')),
    infos: listAt(warning, 'info').slice(0, 50).map(infoOf),
  }));
}

/**
 * Addresses of the warnings an index lists, beside it: `…/mowas/mapData.json` leads to
 * `…/warnings/<id>.json`.
 * @param address of the index; without one there is nothing to go to
 */
function pagesIn(value: unknown, address: string): { pages: string[]; remarks: Remark[] } {
  const ids = (Array.isArray(value) ? value : []).map((entry) => textAt(entry, 'id'));
  const isThere = (id: string) => /^[\w.-]{1,200}$/.test(id) && addressOf(address) !== null;
  const lost = ids.filter((id) => !isThere(id));
  const detail = `${lost.length} warning(s) of the index cannot be found: ${JSON.stringify((lost[0] ?? '').slice(0, 80))}`;
  return {
    pages: ids
      .filter(isThere)
      .map((id) => new URL(`../warnings/${encodeURIComponent(id)}.json`, address).href),
    remarks: lost.length === 0 ? [] : [{ code: 'bad-link', detail }],
  };
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const isWarning = (value: unknown): boolean =>
  textAt(value, 'identifier') !== '' && textAt(value, 'msgType') !== '' && 'info' in Object(value);

const isIndexEntry = (value: unknown): boolean =>
  textAt(value, 'id') !== '' && Object.keys(objectAt(value, 'i18nTitle')).length > 0;

export const mowas = {
  name: 'mowas',
  matches: (value) => isWarning(firstOf(value)),
  read: (value, { source }) => readAlerts(alertsIn(value), source),
} as const satisfies JsonFormat;

export const mowasIndex = {
  name: 'mowas-index',
  matches: (value) => isIndexEntry(firstOf(value)),
  // NINA's way to say that no warning is in force.
  emptyListOf: 'mowas',
  read(value, { source }) {
    const { pages, remarks } = pagesIn(value, source.address);
    return {
      messages: [],
      remarks: [...tooMany(pages.length), ...remarks],
      pages: pages.slice(0, MAX_ENTRIES).map((address) => ({ address, stamp: '' })),
    };
  },
} as const satisfies JsonFormat;
