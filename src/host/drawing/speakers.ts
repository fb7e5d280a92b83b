/** Who may announce, as the data folder has it. */
import { join } from 'node:path';
import * as v from 'valibot';
import { Keys } from '../../directory/model.ts';
import type { Speakers } from '../../opendata/health.ts';
import { Sources, speaksAs } from '../../status/feeds/sources-model.ts';
import { textIfThere } from '../if-there.ts';

const KeysText = v.pipe(v.string(), v.parseJson(), Keys);
const SourcesText = v.pipe(v.string(), v.parseJson(), Sources);

/**
 * Holders of keys and verified channels; a list that is missing or faulty names nobody (`repli check` judges it).
 * @throws Error when one is there and cannot be read
 */
export async function readSpeakers(data: string): Promise<Speakers> {
  const read = async (name: string) => (await textIfThere(join(data, name))) ?? '';
  const keys = v.safeParse(KeysText, await read('keys.json'));
  const sources = v.safeParse(SourcesText, await read('sources.json'));
  const channels = (sources.success ? sources.output.sources : []).flatMap((source) => {
    const name = speaksAs(source);
    return name === null ? [] : [{ name, territories: source.territories }];
  });
  return { keys: keys.success ? keys.output.keys : [], channels };
}
