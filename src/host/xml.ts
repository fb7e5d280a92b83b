/** The XML parser of the command line; phones pass in their browser's own. */
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { ParseXml } from '../status/cap/safe-xml.ts';

/**
 * Parses with @xmldom/xmldom, which knows no external entity. Any complaint of the parser stops it:
 * a document half understood is not understood.
 * @throws ParseError on a text that is not well-formed; `parseSafely` turns it into a remark
 */
export const parseXml: ParseXml = (text) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
