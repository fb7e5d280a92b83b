/**
 * Alerts of the Swiss federal and cantonal authorities as alert.swiss carries them: one alert, or
 * `{heartbeatAgeInMillis, renderTime, alerts: […]}`. Times are local and without offset.
 */
import { oneLine } from '../../../base/one-line.ts';
import { readDate } from '../../dates/read.ts';
import { readAlerts } from '../alerts.ts';
import { flagAt, isObject, listAt, objectAt, textAt } from '../json.ts';
import { EMPTY_INFO, type StructuredAlert } from '../structured.ts';
import type { JsonFormat } from './format.ts';

/** `Tue, 20.05.2025, 12:41`, Swiss time. */
const instantAt = (value: unknown, name: string): string | null =>
  readDate(textAt(value, name), { zone: 'Europe/Zurich', order: 'day-first' })?.from ?? null;

/** A text that stands alone or inside an object of the same name, beside its untranslated form. */
const nested = (value: unknown, name: string): string =>
  textAt(value, name) || textAt(objectAt(value, name), name);

/** `POA-1222963954-5` is version 5 of POA-1222963954: it follows the versions before it. */
function earlier(id: string): string[] {
  const [, chain = '', version = '0'] = /^(.{1,200})-(\d{1,3})$/.exec(id) ?? [];
  return Array.from({ length: Math.max(0, Number(version) - 1) }, (_, i) => `${chain}-${i + 1}`);
}

function alertOf(value: unknown): StructuredAlert {
  const id = textAt(value, 'identifier');
  const test = flagAt(value, 'testAlert') || flagAt(value, 'technicalTestAlert');
  const before = earlier(id);
  return {
    format: 'alertswiss',
    sender: textAt(value, 'sender') || 'alert.swiss',
    id,
    sent: instantAt(value, 'sent') ?? instantAt(value, 'publishDate'),
    status: test ? 'Test' : 'Actual',
    type: before.length > 0 ? 'Update' : 'Alert',
    references: before.map((version) => ({ sender: '', id: version, sent: null })),
    infos: [
      {
        ...EMPTY_INFO,
        event: textAt(value, 'event'),
        headline: nested(value, 'title'),
        description: nested(value, 'description'),
        instruction: listAt(value, 'instructions')
          .slice(0, 50)
          .map((step) => textAt(step, 'text'))
          .join('\n'),
        publisher: oneLine(textAt(value, 'publisherName')),
        link: /^https?:\/\/[^\s<>"]{1,480}$/.exec(textAt(value, 'link'))?.[0] ?? '',
        allClear: flagAt(value, 'allClear'),
        areas: [{ description: '', geocodes: [{ name: 'country', value: 'CH' }] }],
      },
    ],
  };
}

/** The alerts of a list or a single one. */
function alertsIn(value: unknown): StructuredAlert[] {
  const isList = isObject(value) && Array.isArray(value['alerts']);
  return (isList ? listAt(value, 'alerts') : [value]).map(alertOf);
}

const isAlert = (value: unknown): boolean =>
  textAt(value, 'identifier') !== '' &&
  (textAt(value, 'publisherName') !== '' || 'technicalTestAlert' in Object(value));

function isAlertswiss(value: unknown): boolean {
  const first = Array.isArray(value) ? value[0] : value;
  if (isAlert(first) || isAlert(listAt(value, 'alerts')[0])) return true;
  return isObject(value) && Array.isArray(value['alerts']) && 'heading' in value;
}

export const alertswiss = {
  name: 'alertswiss',
  matches: isAlertswiss,
  read: (value, { source }) => readAlerts(alertsIn(value), source),
} as const satisfies JsonFormat;
