/** Everything in which one announcement is passed on, in every language: at the desk and on the command line. */

import type { Content, Message } from '../../status/message.ts';
import { isFictional } from '../../territories/numbering.ts';
import { ALL_WORDS } from '../texts/all.ts';
import type { AnnouncementWords } from '../texts/words.ts';
import { passableLines, type Vouching } from './lines.ts';
import { PICTURE_SIZES, type Picture, pictureOf, type TextWidth } from './picture.ts';
import { type KitSubject, type KitTexts, kitTexts } from './texts.ts';

export interface KitOf {
  nature: Message['nature'];
  content: Content;
  /** Of a retraction: the numbers that the announcement was about. */
  about?: Content['numbers'];
  /** UTC instant. */
  sent: string;
  vouching: Vouching;
  /** Address of the site, without a slash at the end. */
  site: string;
}

interface LanguageKit {
  words: AnnouncementWords;
  /** Where all of it stands. */
  address: string;
  texts: KitTexts;
  pictures: readonly Picture[];
}

/** Name of the folder of a language, as the pages have it. */
const folderOf = ({ language }: AnnouncementWords): string =>
  language === 'fr-simple' ? 'falc' : language;

/** The page of the one territory that is announced, else the first page. */
function addressOf(site: string, { territories }: Content, words: AnnouncementWords): string {
  const folder = folderOf(words);
  const [code, ...others] = territories === 'all' ? [] : territories;
  const place = code === undefined || others.length > 0 ? '' : `${code}/`;
  return `${site}/${folder === 'fr' ? '' : `${folder}/`}${place}`;
}

/** Numbers of an exercise reach nobody, and stand in an exercise alone. */
const linesOf = ({ nature, content, vouching }: KitOf): Content['lines'] => {
  const passable = new Set(passableLines(content.lines, vouching));
  return content.lines.filter(
    (line) => passable.has(line) || (nature === 'exercise' && isFictional(line.number)),
  );
};

/** The lines of an announcement that its kit does not show: temporary, and not confirmed by two people. */
export function withheldLines(kit: KitOf): Content['lines'] {
  const shown = new Set(linesOf(kit));
  return kit.content.lines.filter((line) => !shown.has(line));
}

/** The kit in one language. */
export function languageKit(kit: KitOf, words: AnnouncementWords, measure: TextWidth): LanguageKit {
  const { nature, about, sent, site } = kit;
  const content = { ...kit.content, lines: linesOf(kit) };
  const address = addressOf(site, content, words);
  const subject: KitSubject = {
    nature,
    content,
    sent,
    address,
    ...(about === undefined ? {} : { about }),
  };
  return {
    words,
    address,
    texts: kitTexts(subject, words),
    pictures: PICTURE_SIZES.map((size) => pictureOf(subject, words, size, measure)),
  };
}

interface KitFile {
  /** `fr/sms.txt` */
  path: string;
  text: string;
}

/** By part: name of its file. */
const KIT_NAMES: Readonly<Record<keyof KitTexts, string>> = {
  alert: 'fr-alert.txt',
  sms: 'sms.txt',
  post: 'reseaux.txt',
  radio: 'radio.txt',
  press: 'communique.txt',
  banner: 'bandeau.html',
};

/**
 * The files of the kit in every language. A text that is longer than its form allows, whatever is left out, is none.
 * @param draw how a picture is written
 */
export function kitFiles(
  kit: KitOf,
  measure: TextWidth,
  draw: (picture: Picture) => string,
): KitFile[] {
  return ALL_WORDS.flatMap((words) => {
    const { texts, pictures } = languageKit(kit, words, measure);
    const folder = folderOf(words);
    const written = (Object.keys(KIT_NAMES) as (keyof KitTexts)[]).flatMap((part) => {
      const text = texts[part];
      return text === null
        ? []
        : [{ path: `${folder}/${KIT_NAMES[part]}`, text: `${text.trimEnd()}\n` }];
    });
    const drawn = pictures.flatMap((picture) => {
      const path = `${folder}/image-${picture.width}x${picture.height}`;
      return [
        { path: `${path}.svg`, text: draw(picture) },
        { path: `${path}.txt`, text: `${picture.alternative}\n` },
      ];
    });
    return [...written, ...drawn];
  });
}
