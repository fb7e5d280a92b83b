/** Numbers found in an official's own text, as `data/drafts` holds them: to be checked by two people. */
import * as v from 'valibot';
import { E164, Service, TerritoryCode } from './model.ts';

export const FoundDraft = v.object({
  /** Who published the text, its title and its page. */
  publisher: v.string(),
  title: v.string(),
  link: v.string(),
  /** UTC instant of the text. */
  published: v.string(),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  numbers: v.array(
    v.object({
      service: Service,
      number: E164,
      /** Town or sector, or a territory's code; empty for wherever the text holds. */
      area: v.string(),
    }),
  ),
});
export type FoundDraft = v.InferOutput<typeof FoundDraft>;
