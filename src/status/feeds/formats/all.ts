/** Every format that is read. A new one is a file beside this one, and a name in these lists. */
import { alertswiss } from './alertswiss.ts';
import { cap } from './cap.ts';
import type { JsonFormat, XmlFormat } from './format.ts';
import { mowas, mowasIndex } from './mowas.ts';
import { atom, rss, rss1 } from './news.ts';
import { nws } from './nws.ts';
import { statuspage } from './statuspage.ts';

const XML = [cap, atom, rss, rss1] as const;
/** In the order in which they are tried: NWS is told by the least. */
const JSON_KINDS = [mowas, mowasIndex, alertswiss, statuspage, nws] as const;

/** Name of a format. */
export type Format = (typeof XML)[number]['name'] | (typeof JSON_KINDS)[number]['name'];

export type AnyXmlFormat = XmlFormat & { name: Format };
export type AnyJsonFormat = JsonFormat & { name: Format };
export const XML_FORMATS: readonly AnyXmlFormat[] = XML;
export const JSON_FORMATS: readonly AnyJsonFormat[] = JSON_KINDS;
