/** What an exercise shows that should be better. */

import { grouped } from '../../directory/written.ts';
import type { RoundLine } from '../led/view.ts';
import type { Scenario } from '../scenario.ts';
import type { ExerciseFacts } from './facts.ts';
import { minute } from './html.ts';
import type { OfficerFact } from './officers.ts';
import { sameRole } from './roles.ts';
import { expectedText, lostText, outcomeText } from './said.ts';
import type { ReportWords } from './words.ts';
import { writtenTerritory } from './written-territory.ts';

/** What was missing, plainly; never empty. */
export function improvements(
  facts: ExerciseFacts,
  scenario: Pick<Scenario, 'expected'>,
  words: ReportWords,
): string[] {
  const missed = facts.expected
    .filter(({ isInTime }) => !isInTime)
    .map(({ expected, t }) => {
      const what = expectedText(expected, words);
      return t === null ? words.improveNever(what) : words.improveLate(what);
    });
  const uncovered = facts.territories.filter(({ covered }) => covered === null);
  const wrong = facts.tried.filter(({ outcome }) => outcome !== 'answered' && outcome !== 'busy');
  const all = [
    ...(facts.isClean === false ? [words.improveUnclean] : []),
    ...(facts.real > 0 ? [words.realCame(facts.real)] : []),
    ...missed,
    ...(uncovered.length > 0
      ? [words.improveUncovered(uncovered.map(({ code }) => writtenTerritory(code)).join(', '))]
      : []),
    ...officersToImprove(facts.officers, scenario, words),
    ...roundToImprove(facts.round, words),
    ...(facts.phones > facts.knew ? [words.improveUnaware(facts.phones - facts.knew)] : []),
    ...wrong
      .slice(0, 5)
      .map(({ number, outcome, count }) =>
        words.improveWrong(grouped(number), outcomeText(outcome, words), count),
      ),
    ...facts.lost
      .slice(0, 5)
      .map(({ step, count }) => words.improveLost(lostText(step, words), count)),
    ...facts.failed.map(({ why }) => words.improveFailed(why)),
  ];
  return all.length > 0 ? all : [words.nothing];
}

/** Those who were expected to announce, and announced nothing, wrong lines or elsewhere. */
function officersToImprove(
  officers: readonly OfficerFact[],
  { expected }: Pick<Scenario, 'expected'>,
  words: ReportWords,
): string[] {
  const isExpected = (role: string) =>
    expected.some((each) => each.kind === 'announced' && sameRole(each.who, role));
  return officers.flatMap(({ role, told, announced }) => {
    if (announced === null) {
      return told !== null && isExpected(role) ? [words.improveSilent(role, minute(told))] : [];
    }
    const { linesWrong, places } = announced;
    return [
      ...(linesWrong > 0 ? [words.improveLine(role, linesWrong)] : []),
      ...(places === 'same' ? [] : [words.improvePlaces(role, words.places[places])]),
    ];
  });
}

function roundToImprove(round: readonly RoundLine[], words: ReportWords): string[] {
  const open = round.filter(({ result, byTwo }) => result !== 'right' || !byTwo);
  return open.length === 0 ? [] : [words.improveRound(open.length, round.length)];
}
