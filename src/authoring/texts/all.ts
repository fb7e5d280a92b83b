/** The languages of an announcement. French comes first: readers take the first block they know. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { falc } from './falc.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { AnnouncementWords } from './words.ts';
import { zh } from './zh.ts';

export const ALL_WORDS: readonly AnnouncementWords[] = [
  fr,
  falc,
  en,
  es,
  de,
  it,
  pt,
  nl,
  ar,
  uk,
  tr,
  zh,
];
