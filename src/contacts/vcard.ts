/** Contacts as vCard, in the two versions that phones read: RFC 6350 (4.0) and RFC 2426 (3.0). */

import { folded } from '../base/folded.ts';
import type { LineContact } from './contacts.ts';

type VcardVersion = '3.0' | '4.0';

/**
 * What has a meaning of its own is marked: in 3.0 a semicolon everywhere (RFC 2426 section 5), in 4.0 only where a
 * value has several parts (RFC 6350 section 3.4), which ours have not.
 */
const textValue = (text: string, version: VcardVersion): string =>
  text
    .replace(version === '3.0' ? /[\\,;]/g : /[\\,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n');

function phone(number: string, version: VcardVersion): string {
  return version === '4.0'
    ? `TEL;VALUE=uri;TYPE="voice,work":tel:${number}`
    : `TEL;TYPE=VOICE,WORK:${number}`;
}

/** Numbers with a name for where they answer stand in a group, with a label that phones show. */
function numberLines({ numbers }: LineContact, version: VcardVersion): string[] {
  return numbers.flatMap(({ number, area }, i) =>
    area === ''
      ? [phone(number, version)]
      : [
          `item${i + 1}.${phone(number, version)}`,
          `item${i + 1}.X-ABLabel:${textValue(area, version)}`,
        ],
  );
}

function card(contact: LineContact, version: VcardVersion, lang: string): string[] {
  const { id, name, note, url, revised } = contact;
  const instant = revised.replace(/\.\d+/, '');
  const said = version === '4.0' ? `;LANGUAGE=${lang}` : '';
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    // A service is no person; 3.0 has no word for it but wants a name in parts.
    ...(version === '4.0' ? ['KIND:org'] : [`N:${textValue(name, version)};;;;`]),
    `FN${said}:${textValue(name, version)}`,
    ...(version === '4.0' ? [] : [`ORG:${textValue(name, version)}`, 'X-ABShowAs:COMPANY']),
    version === '4.0' ? `UID:urn:${id}` : `UID:${id}`,
    version === '4.0' ? `REV:${instant.replace(/[-:]/g, '')}` : `REV:${instant}`,
    ...numberLines(contact, version),
    ...(url === '' ? [] : [`URL:${url}`]),
    `NOTE${said}:${textValue(note, version)}`,
    'END:VCARD',
  ];
}

/** A file of contacts. */
export const vcardFile = (
  contacts: readonly LineContact[],
  version: VcardVersion,
  lang: string,
): string =>
  contacts
    .flatMap((contact) => card(contact, version, lang))
    .map((line) => `${folded(line)}\r\n`)
    .join('');
