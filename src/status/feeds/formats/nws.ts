/**
 * Alerts of the US National Weather Service (`api.weather.gov/alerts`): GeoJSON or JSON-LD. Other
 * events than 911 outages make messages without content.
 * Form: https://www.weather.gov/documentation/services-web-api
 */

import { toInstant } from '../../../base/instant.ts';
import { oneLine } from '../../../base/one-line.ts';
import { AlertDates } from '../../cap/alert-dates.ts';
import type { NamedValue } from '../../cap/classify.ts';
import type { MessageReference } from '../../message.ts';
import { readAlerts } from '../alerts.ts';
import { isObject, listAt, objectAt, textAt } from '../json.ts';
import { EMPTY_INFO, type StructuredAlert } from '../structured.ts';
import type { JsonFormat } from './format.ts';

/** `{"SAME": ["TOE"], "UGC": […]}` as names and values. */
function named(codes: unknown): NamedValue[] {
  if (!isObject(codes)) return [];
  return Object.keys(codes)
    .slice(0, 20)
    .flatMap((name) =>
      listAt(codes, name)
        .slice(0, 500)
        .flatMap((value) => (typeof value === 'string' ? [{ name, value }] : [])),
    );
}

function referenceOf(value: unknown): MessageReference[] {
  const id = textAt(value, 'identifier') || textAt(value, '@id');
  if (id === '') return [];
  return [{ sender: textAt(value, 'sender'), id, sent: toInstant(textAt(value, 'sent')) }];
}

function alertOf(value: unknown): StructuredAlert {
  const geocodes = named(objectAt(value, 'geocode'));
  const dates = new AlertDates(null);
  const onset = dates.first('onset', textAt(value, 'onset'));
  const ends = dates.last('ends', textAt(value, 'ends'));
  const expires = ends ?? dates.last('expires', textAt(value, 'expires'));
  return {
    format: 'nws',
    sender: textAt(value, 'sender'),
    id: textAt(value, 'id') || textAt(value, '@id'),
    sent: toInstant(textAt(value, 'sent')),
    status: textAt(value, 'status'),
    type: textAt(value, 'messageType'),
    references: listAt(value, 'references').slice(0, 200).flatMap(referenceOf),
    infos: [
      {
        ...EMPTY_INFO,
        language: 'en-us',
        event: textAt(value, 'event'),
        headline: textAt(value, 'headline'),
        description: textAt(value, 'description'),
        instruction: textAt(value, 'instruction'),
        publisher: oneLine(textAt(value, 'senderName')),
        link: /^https:\/\/[^\s<>"]{1,480}$/.exec(textAt(value, '@id'))?.[0] ?? '',
        urgency: textAt(value, 'urgency'),
        allClear: textAt(value, 'response') === 'AllClear',
        eventCodes: named(objectAt(value, 'eventCode')),
        onset,
        expires,
        gaps: dates.remarks,
        areas: [
          {
            description: textAt(value, 'areaDesc'),
            // Without codes it is an American place all the same.
            geocodes: geocodes.length > 0 ? geocodes : [{ name: 'country', value: 'US' }],
          },
        ],
      },
    ],
  };
}

/** The alerts of a collection (`features`, `@graph`) or a single one. */
function alertsIn(value: unknown): StructuredAlert[] {
  const isList = isObject(value) && ('features' in value || '@graph' in value);
  const items = isList ? [...listAt(value, 'features'), ...listAt(value, '@graph')] : [value];
  return items.map((item) => {
    const properties = objectAt(item, 'properties');
    return alertOf(Object.keys(properties).length > 0 ? properties : item);
  });
}

const isNwsAlert = (value: unknown): boolean =>
  textAt(value, '@type') === 'wx:Alert' ||
  (textAt(value, 'messageType') !== '' && textAt(value, 'event') !== '');

function isNws(value: unknown): boolean {
  const alerts = [...listAt(value, 'features'), ...listAt(value, '@graph'), value];
  const context = JSON.stringify(isObject(value) ? (value['@context'] ?? '') : '').slice(0, 2_000);
  return (
    context.includes('api.weather.gov') ||
    alerts.some((alert) => isNwsAlert(alert) || isNwsAlert(objectAt(alert, 'properties')))
  );
}

export const nws = {
  name: 'nws',
  matches: isNws,
  read: (value, { source }) => readAlerts(alertsIn(value), source),
} as const satisfies JsonFormat;
