/** From one item of a feed to what it says of emergency numbers: the door of this folder. */
import { findAdvice } from './judge/advice.ts';
import { affectedExtent, affectedServices, carriers } from './judge/affected.ts';
import { openCase } from './judge/case.ts';
import { decideState } from './judge/decide.ts';
import { readFacts } from './judge/facts.ts';
import { findReplacements } from './judge/replacements.ts';
import { NOWHERE, sectorOf } from './judge/sector.ts';
import type { Detection, FeedItem } from './model.ts';
import { cutClauses, readNumbers } from './text/clauses.ts';
import { readBlocks } from './text/normalise.ts';

/**
 * Reads one item of a feed (an authority's, an operator's or the press's) and says whether emergency
 * numbers fail, which, where, and what the text tells people to do. Pure and deterministic; never
 * throws; work bounded by the item's length (title 1,000 characters, body 40,000, the rest unread).
 * An item it cannot make out is `none`; between ongoing and over it answers ongoing.
 */
export function detect(item: FeedItem): Detection {
  const blocks = readNumbers(readBlocks(item.title, item.body));
  const facts = readFacts(item, cutClauses(blocks));
  const unknown = { item, state: 'ongoing', failing: [], departements: [], ...NOWHERE } as const;
  const opened = openCase(item, facts, findReplacements(blocks, unknown));
  const { state, reasons } = decideState(opened);
  const services = affectedServices(opened, state);
  const extent = affectedExtent(opened, state);
  const current = state !== 'none' && state !== 'over';
  const sector =
    item.source.departement === null && extent.departements.length !== 1
      ? NOWHERE
      : sectorOf(
          [...facts.filter((fact) => fact.clause.block === 0), ...carriers(opened, state)],
          item.source.kind === 'mairie',
        );
  return {
    id: item.id,
    state,
    shelf: state === 'none' ? 'none' : 'probable',
    confidence: 1,
    services,
    ...extent,
    replacements: current
      ? findReplacements(blocks, {
          item,
          state,
          failing: services,
          departements: extent.departements,
          ...sector,
        })
      : [],
    advice: current ? findAdvice(facts, services) : [],
    claims: [],
    reasons,
  };
}
