/** CAP 1.1 and 1.2, alone or in the envelope of several national systems (EDXL-DE). */
import { readCap } from '../../cap/read.ts';
import { isGap } from '../../remarks.ts';
import { capOptions } from '../alerts.ts';
import type { XmlFormat } from './format.ts';

export const cap = {
  name: 'cap',
  roots: ['alert', 'edxldistribution'],
  read(text, { source, parse }) {
    const reading = readCap(text, parse, capOptions(source));
    // A single alert that was not understood is a document that was not understood.
    const gap = reading.messages.length === 0 ? reading.remarks.find(isGap) : undefined;
    return gap ?? reading;
  },
} as const satisfies XmlFormat;
