/** Who may announce, as the data folder has it. */
import { join } from 'node:path';
import * as v from 'valibot';
import { Keys } from '../../directory/model.ts';
import type { Speakers } from '../../opendata/health.ts';
import { Sources, speaksAs } from '../../status/feeds/sources-model.ts';
import { fileText } from '../regular-file.ts';

const KeysText = v.pipe(v.string(), v.parseJson(), Keys);
const SourcesText = v.pipe(v.string(), v.parseJson(), Sources);

/** Holders of keys and verified channels; a list that is missing or faulty names nobody (`repli check` judges it). */
export async function readSpeakers(data: string): Promise<Speakers> {
  const read = (name: string) => fileText(join(data, name)).catch(() => '');
  const keys = v.safeParse(KeysText, await read('keys.json'));
  const sources = v.safeParse(SourcesText, await read('sources.json'));
  const channels = (sources.success ? sources.output.sources : []).flatMap((source) => {
    const name = speaksAs(source);
    return name === null ? [] : [{ name, territories: source.territories }];
  });
  return { keys: keys.success ? keys.output.keys : [], channels };
}
