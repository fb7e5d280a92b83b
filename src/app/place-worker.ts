/**
 * Searches the communes beside the page, so that neither reading the 35,000 of them nor looking
 * through them ever holds up a keystroke.
 */

import {
  type CommuneIndexState,
  type FoundHere,
  findPlacesHere,
} from '../pages/extras/place/find.ts';
import { readCommuneIndex } from '../place/communes/index.ts';
import { searchCommunes } from '../place/communes/search.ts';
import { readPlaceFile } from './place-files.ts';

export interface Question {
  id: number;
  query: string;
}
export interface Reply {
  id: number;
  found: FoundHere | null;
}

/** A file that could not be had is asked for again at the first keystroke after this. */
const RETRY_DELAY_MS = 3_000;
/** The first searches compile the code: let them be these. */
const WARM_UP = ['s', 'saint', 'saint mal', 'st denis', 'villeneuve sur', '35000'];

let communes: CommuneIndexState = 'loading';
let failedAt = Number.NEGATIVE_INFINITY;
let last: Question | null = null;

function reply(question: Question): void {
  const message: Reply = { id: question.id, found: findPlacesHere(question.query, communes) };
  postMessage(message);
}

async function load(): Promise<void> {
  communes = 'loading';
  try {
    const answer = readCommuneIndex(await readPlaceFile('communes'));
    if (!answer.ok) throw new Error(answer.problem);
    communes = answer.index;
    if (last !== null) reply(last);
    for (const typed of WARM_UP) searchCommunes(answer.index, typed, 1);
  } catch {
    communes = 'missing';
    failedAt = performance.now();
    if (last !== null) reply(last);
  }
}

addEventListener('message', (event: MessageEvent<Question>) => {
  last = event.data;
  if (communes === 'missing' && performance.now() - failedAt > RETRY_DELAY_MS) void load();
  reply(last);
});
void load();
