/** The signs of whose line a number is: services by name or short number, call rooms, desks. */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { Hit } from '../grammar/tags.ts';
import { IN_NEED } from '../lexicon/calls.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import type { Sign } from './manner.ts';

const BY_NUMBER: Readonly<Record<string, ReplacementService>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  '112': 'any',
};
const BY_TAG: Readonly<Record<string, ReplacementService | 'refused'>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  gendarmerie: 'gendarmerie',
  samuCase: 'samu',
  fireCase: 'fire',
  everything: 'any',
  desk: 'refused',
  errand: 'refused',
};

const deniedAt = ({ tokens }: TextLine, at: number): boolean =>
  /^(?:pas|non|hors|sans)$/.test(tokens[at - 1]?.key ?? '') ||
  (/^(?:d'|de|pour)$/.test(tokens[at - 1]?.key ?? '') &&
    /^(?:pas|hors)$/.test(tokens[at - 2]?.key ?? ''));

const byThem = ({ tokens }: TextLine, at: number): boolean => {
  const lead = /^(?:l[ae]s?|l')$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1;
  return tokens[lead]?.key === 'par';
};

/** « L'accueil des urgences », « le centre d'opérations et de renseignement »: the word of a desk in a service's name. */
export const isInAName = (hits: readonly Hit[], { from, to }: Pick<Hit, 'from' | 'to'>): boolean =>
  hits.some(
    (hit) =>
      /^(?:samu|gendarmerie)$/.test(hit.tag) &&
      hit.from <= from &&
      hit.to >= to &&
      hit.to - hit.from > to - from,
  );

/** « Réservé aux habitants d'Ussel », « réservée aux urgences vitales », « réservé à cette matinée »: no errand. */
export const keptForThem = ({ tokens }: TextLine, { tag, entry, to }: Hit): boolean =>
  tag === 'errand' &&
  entry.startsWith('réserv') &&
  tokens.slice(to, to + 3).some(({ key }) => IN_NEED.has(key));

/** Signs of whose line a number is, over a whole line, in reading order. Found once for each line. */
export const labelSigns: (line: TextLine) => readonly Sign[] = oncePer(findSigns);

function findSigns(line: TextLine): Sign[] {
  const signs: Sign[] = [];
  let hiddenTo = 0;
  for (const hit of line.hits) {
    const { tag, from, to } = hit;
    const service = BY_TAG[tag];
    if (service === undefined) continue;
    if ((tag === 'desk' || tag === 'errand') && isInAName(line.hits, { from, to })) continue;
    if (keptForThem(line, hit)) continue;
    if (tag === 'desk') hiddenTo = Math.max(hiddenTo, to);
    else if (to <= hiddenTo) continue;
    // « Ailleurs, on prend tout au 05… »: what comes from everywhere.
    if (tag === 'everything' && line.tokens[from - 1]?.key === 'on') continue;
    // « (pas d'urgence médicale) »
    if (/Case$/.test(tag) && deniedAt(line, from)) continue;
    // « La Brigade des sapeurs-pompiers » is no gendarmes'.
    if (
      tag === 'gendarmerie' &&
      /^des?$/.test(line.tokens[to]?.key ?? '') &&
      line.tokens[to + 1]?.key === 'sapeurs'
    )
      continue;
    // « Ouvert par la préfecture : 04… »: who opened it, not who answers.
    if (tag === 'desk' && byThem(line, from)) continue;
    signs.push({ service, from, to, spelt: true });
  }
  for (const { by, service, from, to } of line.mentions) {
    const own = BY_NUMBER[service];
    if (by === 'number' && own !== undefined) signs.push({ service: own, from, to, spelt: false });
  }
  line.tokens.forEach(({ key, shout }, at) => {
    const room = shout ? CALL_ROOMS[key] : undefined;
    if (room !== undefined) signs.push({ service: room, from: at, to: at + 1, spelt: true });
  });
  return signs.sort((a, b) => a.from - b.from);
}
