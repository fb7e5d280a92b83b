/** For tests: the XML parser of Node, and the samples beside this file. */
import { readFileSync } from 'node:fs';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { ParseXml } from './safe-xml.ts';

export const parseXml: ParseXml = (text) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

export function sample(name: string): string {
  return readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');
}
