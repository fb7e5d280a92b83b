/** A member of a line in words, for a comparison that anybody can read. */

import type { ShownLine } from '../../../directory/history/line-key.ts';
import { strengthOf } from '../../../directory/trust.ts';
import { grouped } from '../../../directory/written.ts';
import { type DeskLanguage, writtenDay } from '../../shell/language.ts';
import type { Member } from '../model/compare.ts';
import { dayTyped } from '../model/form.ts';
import { LINES_WORDS } from '../words.ts';

/** What a line says in one member. */
export function memberText(line: ShownLine, member: Member, language: DeskLanguage): string {
  const words = LINES_WORDS[language];
  switch (member) {
    case 'service':
      return line.service === '' ? words.noService : words.services[line.service];
    case 'number':
      return grouped(line.number);
    case 'label':
      return line.label;
    case 'area':
      return areaText(line, language);
    case 'kind':
      return words.kinds[line.kind];
    case 'openUntil':
      return line.openUntil === undefined ? words.none : writtenDay(line.openUntil, language);
    case 'network':
      return words.networks[line.network];
    case 'source':
      return sourceText(line.source);
    case 'alsoPublished':
      return line.alsoPublished.map(sourceText).join('\u00a0; ') || words.none;
    case 'confirmation': {
      const { confirmation } = line;
      if (confirmation === null) return words.none;
      const { by, on, method } = confirmation;
      const strength = words.strengths[strengthOf(confirmation)];
      return words.confirmedBy(by, writtenDay(on, language), method, strength);
    }
    case 'withdrawn':
      return line.withdrawn === null
        ? words.noDay
        : words.withdrawnOn(writtenDay(line.withdrawn, language));
    case 'cautions':
      return (
        (line.cautions ?? []).map((caution) => words.cautions[caution]).join(', ') || words.none
      );
    case 'remark':
      return line.remark ?? words.none;
    case 'deduced':
      return (line.deduced ?? []).map((member) => words.deducible[member]).join(', ') || words.none;
  }
}

function areaText({ area }: ShownLine, language: DeskLanguage): string {
  if (area === null) return LINES_WORDS[language].whole;
  const place =
    area.communes.length === 0 ? area.label : `${area.label} (${area.communes.join(', ')})`;
  return area.station === true ? LINES_WORDS[language].oneStation(place) : place;
}

function sourceText({ publisher, onBehalfOf, url, published }: ShownLine['source']): string {
  return [publisher, onBehalfOf, dayTyped(published), url].filter((part) => part !== '').join(', ');
}
