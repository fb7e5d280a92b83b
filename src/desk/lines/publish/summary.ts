/** The comparison as plain lines of text, for a message. */

import type { ShownLine } from '../../../directory/history/line-key.ts';
import { grouped } from '../../../directory/written.ts';
import type { DeskLanguage } from '../../shell/language.ts';
import type { Change, Comparison } from '../model/compare.ts';
import { LINES_WORDS } from '../words.ts';
import { memberText } from './member-text.ts';
import { PUBLISH_WORDS } from './words.ts';

/** One sentence of counts. */
export function summaryText(comparison: Comparison, language: DeskLanguage): string {
  const { added, changed, withdrawn, unchanged } = comparison;
  return PUBLISH_WORDS[language].summary(added.length, changed.length, withdrawn.length, unchanged);
}

/** Each change on a line of its own. */
export function changesText(comparison: Comparison, language: DeskLanguage): string {
  const name = ({ label, number }: ShownLine) => `${label}, ${grouped(number)}`;
  const change = ({ before, after, members }: Change) => {
    const parts = members.map((member) => {
      const [was, is] = [before, after].map((line) => memberText(line, member, language));
      return `${LINES_WORDS[language].members[member]} ${was} → ${is}`;
    });
    return `~ ${name(after)} (${parts.join(', ')})`;
  };
  const lines = [
    ...comparison.added.map(({ line }) => `+ ${name(line)}`),
    ...comparison.changed.map(change),
    ...comparison.withdrawn.map(({ before }) => `- ${name(before)}`),
  ];
  return lines.join('\n');
}
