/** Whose words an entry says that they are, wherever its format puts that. */
import { elementsOf, textOf, type XmlNode } from '../cap/safe-xml.ts';

/** Dublin Core, RSS, Atom and Media RSS, whatever their prefix. */
const CREDITS = new Set(
  'creator author contributor source publisher credit rights copyright'.split(' '),
);
/** Atom puts them into elements of the element. */
const NAMES = new Set(['name', 'title']);
const MOST_CREDITS = 10;
const LONGEST_CREDIT = 200;

const namesIn = (element: XmlNode): string[] =>
  [element, ...elementsOf(element).filter(({ localName }) => NAMES.has(localName ?? ''))].map(
    textOf,
  );

/** Names as they are written, without those that are empty. */
export const creditsOf = (children: readonly XmlNode[]): string[] =>
  children
    .filter(({ localName }) => CREDITS.has((localName ?? '').toLowerCase()))
    .flatMap(namesIn)
    .map((name) => name.trim().slice(0, LONGEST_CREDIT))
    .filter((name) => name !== '')
    .slice(0, MOST_CREDITS);
