/** What the list of sources does not say: that it is not there, or that a text waits of a source that it names no more. */
import { messages, type OfficeLanguage, type Told, told } from '../../base/messages.ts';
import { oneLine } from '../../base/one-line.ts';
import { readSources } from '../../host/sources.ts';
import type { QueuedText } from '../../status/review/model.ts';

const WORDS = messages({
  fr: {
    missing:
      'n’est pas là. Le collecteur surveille les sources qu’il connaissait, et aucune s’il n’en connaissait pas. Reprenez-le d’une copie ; pour ne surveiller aucune source, écrivez-y {"sources": []}.',
    left: (source: string, text: string) =>
      `« ${source} » n’y est plus, ou n’y est plus vérifiée, et un texte d’elle attend (${text}) : si elle parlait pour ses territoires, « aucune panne annoncée » n’y est pas dit tant que personne n’a jugé ce texte, un jour au plus s’il ne dit pas ses heures. Jugez-le (repli review show ${text}), ou remettez la source dans la liste.`,
  },
  en: {
    missing:
      'is not there. The collector watches the sources that it knew, and none if it knew none. Put it back from a copy; to watch no source, write {"sources": []} to it.',
    left: (source, text) =>
      `"${source}" is no more in it, or no more verified, and a text of it waits (${text}): if it spoke for its territories, "no outage announced" is not said there until somebody judges that text, for a day at most if it does not say its hours. Judge it (repli review show ${text}), or put the source back into the list.`,
  },
});

/** A remark on the list of sources. */
interface ListRemark {
  code: 'sources-missing' | 'source-left';
  said: Told;
}

/**
 * The remarks on the list of a data folder. One that cannot be read is told as a faulty file.
 * @param waiting texts that nobody has decided of
 */
export async function listRemarks(
  data: string,
  waiting: readonly Pick<QueuedText, 'id' | 'source'>[],
): Promise<ListRemark[]> {
  const list = await readSources(data, false, () => undefined);
  if (list.kind === 'unusable') return [];
  if (list.kind === 'absent')
    return [{ code: 'sources-missing', said: told(WORDS, ({ missing }) => missing) }];
  const listed = new Set(list.sources.map(({ id }) => id));
  return waiting
    .filter(({ source }) => !listed.has(source))
    .map(({ id, source }) => ({
      code: 'source-left',
      said: told(WORDS, ({ left }) => left(oneLine(source, 70), id)),
    }));
}

/** The remarks as lines for a person. */
export const listRemarkLines = (
  file: string,
  remarks: readonly ListRemark[],
  language: OfficeLanguage,
): string[] =>
  remarks.flatMap(({ code, said }) => [`${file}  [${code}]`, `  ${said[language]}`, '']);
