/** Which service the words of a stretch name: one, several on one line, or somebody who sends no help. */
import { lastOf, lastThat } from '../../../base/last.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { ReplacementService } from '../model.ts';
import { orders } from './binding.ts';
import { lastPart, lastSentence } from './last-part.ts';
import type { Sign, Stretch } from './manner.ts';

/** « 15 et 18 : 02… » is one line for both; « pompiers (18 et 112) » is the fire service's. */
function together(signs: readonly Sign[]): ReplacementService | null {
  const services = new Set(signs.map(({ service }) => service));
  services.delete('refused');
  if (services.size === 0) return null;
  // « Les pompiers, au 18 et au 112 », not « les gendarmes, pour toutes les urgences ».
  const everything = signs.some(({ service, spelt }) => service === 'any' && spelt);
  if (services.size > 1 && !everything) services.delete('any');
  const [first] = signs;
  const last = lastOf(signs);
  // Whichever of the two answers for a place is whoever answers the 17; « gendarmerie (17) » is the gendarmes'.
  const either = first?.service === 'police' && last?.service === 'gendarmerie';
  if (services.has('gendarmerie') && services.has('police'))
    services.delete(either && services.size === 2 && first.spelt ? 'gendarmerie' : 'police');
  const [only] = services;
  return services.size === 1 && only !== undefined && only !== 'refused' ? only : 'any';
}

/** « Que vous ayez un malade, le feu ou un cambrioleur, c'est le même numéro : … ». */
const ONE_NUMBER = /\b(?:meme|seul) (?:numero|ligne)\b|\bnumero unique\b/;
const WHATEVER_HAPPENS = /\b(?:que vous ayez|qu' il s' agisse|que ce soit)\b/;

function whateverHappens(stretch: Stretch, inside: readonly Sign[]): boolean {
  const from = lastSentence(stretch);
  const own = new Set(inStretch(inside, from, stretch.to).map(({ service }) => service));
  const said = keysOf(stretch.line.tokens, from, stretch.to);
  return (
    WHATEVER_HAPPENS.test(said) && !own.has('refused') && own.size > 0 && ONE_NUMBER.test(said)
  );
}

/** Services named in words; « police ou gendarmerie » is whichever answers there: both. */
function eachOf(signs: readonly Sign[]): readonly ReplacementService[] {
  const named = new Set(signs.filter(({ spelt }) => spelt).map(({ service }) => service));
  // « Police et gendarmerie (17) »: the number says nothing more.
  if (named.size < 2 || !signs.every(({ service }) => named.has(service))) return [];
  if (named.has('any') || named.has('refused')) return [];
  if (named.has('police') && !named.has('gendarmerie')) return [];
  return [...named] as ReplacementService[];
}

/** « Faites le 112 ou le 02… »: another way out, not whose line it is. */
function alternative(stretch: Stretch, sign: Sign): boolean {
  if (sign.service !== 'any' || sign.spelt || stretch.to - sign.to > 14) return false;
  for (let at = sign.to; at < stretch.to; at += 1) {
    if (/^(?:ou|or|oder|sinon)$/.test(stretch.line.tokens[at]?.key ?? '')) return true;
  }
  return false;
}

/** « Samu, pompiers et gendarmes : 05… »: all that are named in the list whose last is the nearest one. */
function listEnd(stretch: Stretch, near: Sign, signs: readonly Sign[]): Sign[] {
  const list = [near];
  for (let at = signs.indexOf(near) - 1; at >= 0; at -= 1) {
    const sign = signs[at];
    const first = list[0];
    if (sign === undefined || first === undefined || sign.service === 'refused') break;
    const gap = stretch.line.tokens.slice(sign.to, first.from);
    const joint = gap.every(({ key }) =>
      /^(?:et|ou|a|comme|pour|,|\/|\(|\)|les?|la|l'|du|de|des|aux?|operationnel|operations|-|&|\+|numeros?|centre|and|or)$/.test(
        key,
      ),
    );
    if (!joint || gap.length > 5) break;
    list.unshift(sign);
  }
  return list;
}

/** « Samu et pompiers », not « la brigade de sapeurs-pompiers ». */
const coordinated = ({ line }: Stretch, list: readonly Sign[]): boolean =>
  list.every((sign, at) => {
    const before = list[at - 1];
    const gap = before === undefined ? [] : line.tokens.slice(before.to, sign.from);
    return before === undefined || gap.some(({ key }) => /^(?:et|ou|comme|,|\/|&)$/.test(key));
  });

interface Whose {
  service: ReplacementService | 'refused' | null;
  each: readonly ReplacementService[];
}

const oneOf = (service: Whose['service']): Whose => ({ service, each: [] });
const allOf = (signs: readonly Sign[]): Whose => ({
  service: together(signs),
  each: eachOf(signs),
});

/** « Un pompier y dort et il prend tout, le feu, l'infarctus, le cambriolage : 06… »: a list after it says no less. */
function detailed(stretch: Stretch, inside: readonly Sign[]): boolean {
  const own = inStretch(inside, lastSentence(stretch), stretch.to);
  const all = own.findIndex(({ service, spelt }) => service === 'any' && spelt);
  const [end, rest] = [own[all]?.to ?? 0, own.slice(all + 1)];
  const listed = /^[,(:]$/.test(stretch.line.tokens[end]?.raw ?? '');
  const closes = stretch.line.tokens[stretch.to - 1]?.raw === ':';
  return all >= 0 && listed && closes && rest.every(({ service }) => service !== 'refused');
}

/** Whose line the words of a stretch make it: « Samu : 05… », « le 05… pour les pompiers »; null where they name none. */
export function serviceIn(stretch: Stretch, side: 'left' | 'right'): Whose {
  const inside = inStretch(stretch.signs, stretch.from, stretch.to);
  const start = side === 'left' ? lastPart(stretch) : stretch.from;
  const part = inside.filter(({ from }) => from >= start);
  const usable = side === 'left' ? part.filter((sign) => !alternative(stretch, sign)) : part;
  if (side === 'left' && (detailed(stretch, inside) || whateverHappens(stretch, inside)))
    return oneOf('any');
  // « Numéro unique pour toutes les urgences, médicales, incendie ou sécurité : 05… »
  const all = usable.some(({ service, spelt }) => service === 'any' && spelt);
  if (all && side === 'left' && usable.every(({ service }) => service !== 'refused'))
    return oneOf('any');
  const near = side === 'left' ? lastOf(usable) : usable[0];
  if (near === undefined) {
    if (side === 'right') return oneOf(null);
    // « Pour les pompiers, le 04… »: named right before the comma.
    const led = inside.find(({ to, spelt }) => spelt && to === start - 1);
    if (led !== undefined && led.service !== 'refused') return allOf(listEnd(stretch, led, inside));
    // Further away only one service may be meant, or the words do not say.
    const near = inStretch(inside, lastSentence(stretch), stretch.to);
    const last = lastOf(near);
    const list = last === undefined ? [] : listEnd(stretch, last, near);
    if (list.length > 1 && list.length === near.length && coordinated(stretch, list))
      return allOf(list);
    const all = new Set((near.length > 0 ? near : inside).map(({ service }) => service));
    all.delete('refused');
    all.delete('any');
    if (all.has('gendarmerie')) all.delete('police');
    const [only] = all;
    return oneOf(all.size === 1 && only !== undefined && only !== 'refused' ? only : null);
  }
  if (near.service === 'refused') {
    if (side === 'right' || !orders(stretch, near.to)) return oneOf('refused');
    const helps = ({ service, spelt }: Sign) => service !== 'refused' && spelt;
    // « Pour le Samu, la préfecture a activé le 01… »
    const named = lastThat(inStretch(inside, lastSentence(stretch), near.from), helps);
    return oneOf(
      (lastThat(usable, ({ service }) => service !== 'refused') ?? named)?.service ?? null,
    );
  }
  if (side === 'left') {
    const list = allOf(listEnd(stretch, near, usable));
    return list.service === null ? oneOf(near.service) : list;
  }
  const rest = usable.filter(({ service }) => service !== 'refused');
  if (stretch.to - stretch.from < 14) return allOf(rest);
  // « (ligne commune Samu / pompiers, ouverte de 1 h 45 à 5 h) »
  const [, second] = rest;
  const pair = second === undefined ? [] : [near, second];
  const two = second !== undefined && second.from - near.to <= 3 && coordinated(stretch, pair);
  return two ? allOf(pair) : oneOf(near.service);
}
