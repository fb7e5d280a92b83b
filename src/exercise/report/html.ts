/** HTML as text, for the pages of a report: whatever comes in as a text stays one. */
import { escaped } from './charts.ts';

/** A second of the exercise as its minute. */
export const minute = (t: number): string => `T+${Math.floor(t / 60)}`;
export const tag = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${content}</${name}>`;
export const text = (name: string, content: string): string => tag(name, escaped(content));
export const row = (cells: readonly string[]): string =>
  tag('tr', cells.map((cell) => text('td', cell)).join(''));
export const table = (heads: readonly string[], rows: readonly string[]): string =>
  tag(
    'table',
    tag(
      'thead',
      tag('tr', heads.map((head) => tag('th', escaped(head), ' scope="col"')).join('')),
    ) + tag('tbody', rows.join('')),
  );

export const section = (title: string, content: string): string =>
  tag('section', text('h2', title) + content);
