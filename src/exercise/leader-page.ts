/** The page of a scenario for the person who leads it, in Markdown and in French like the other guides. */
import { frenchTypography } from '../base/typography.ts';
import { territoryName } from '../territories/names.ts';
import type { Scope } from '../territories/scope.ts';
import { inOrder } from './findings.ts';
import { REPORT_WORDS } from './report/words.ts';
import type { Expected, Inject, Scenario } from './scenario.ts';

const WORDS = REPORT_WORDS.fr;
const SERVICES: Readonly<Record<string, string>> = {
  ...{ samu: 'SAMU', police: 'police', gendarmerie: 'gendarmerie', fire: 'pompiers' },
  ...{ any: '112', sea: 'secours en mer', mountain: 'secours en montagne' },
};

const where = (scope: Scope): string =>
  scope === 'all' ? WORDS.everywhere : scope.map(territoryName).join(', ');
/** A cell of a table: what would end it is written otherwise. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

function told(inject: Inject): string {
  switch (inject.kind) {
    case 'message':
      return `À dire à **${inject.to}** : « ${inject.text} »`;
    case 'feed':
      return `Texte publié par ${inject.by} : « ${inject.title} »`;
    case 'fault':
      return `Panne pendant ${inject.minutes} min : ${WORDS.faults[inject.fault]}`;
    case 'announcement':
      return `${inject.by} annonce ${Object.keys(inject.numbers).join(', ')} ; ${where(inject.territories)}`;
    case 'update':
      return `Mise à jour de « ${inject.of} » : ${Object.keys(inject.numbers).join(', ')}`;
    case 'all-clear':
      return `Fin de « ${inject.of} »`;
    case 'retraction':
      return `Retrait de « ${inject.of} »`;
  }
}

function awaited(expected: Expected): string {
  const places = where(expected.territories);
  if (expected.kind === 'covered') return WORDS.covers(places);
  if (expected.kind === 'all-clear') return WORDS.clears(places);
  return WORDS.announces(expected.who, expected.numbers.join(', '), places);
}

/** The text of `docs/exercices/<id>.md`. */
export function leaderPage(scenario: Scenario): string {
  const { id, title, aim, minutes, territories, players, leading, injects, expected } = scenario;
  const parts = [
    `# ${title}`,
    `${aim}`,
    `${minutes} minutes. Territoires : ${where(territories)}. Comment mener : [EXERCICES](../EXERCICES.md).`,
    `\`\`\`sh\nnpm run -s repli -- exercise run data/exercises/${id}.json\n\`\`\``,
    '## Avant de commencer',
    leading.map((each) => `- ${each}`).join('\n'),
    '## Qui joue',
    table(
      ['Rôle', 'Territoires'],
      players.map((each) => [each.role, where(each.territories)]),
    ),
    '## Ce qui arrive',
    table(
      ['Minute', 'Événement'],
      inOrder(injects).map(({ inject }) => [`T+${inject.at}`, told(inject)]),
    ),
    '## Ce qui est attendu',
    table(
      ['Avant', 'Attendu'],
      expected.map((each) => [`T+${each.by}`, awaited(each)]),
    ),
    ...(scenario.callingRound === undefined
      ? []
      : [
          '## Lignes à appeler',
          'À deux personnes, comme toute confirmation au bureau ; les numéros de ce fichier sont fictifs.',
          table(
            ['Qui appelle', 'Territoire', 'Service', 'Numéro'],
            scenario.callingRound.map(({ by, territory, service, number }) => [
              by,
              territoryName(territory),
              SERVICES[service] ?? service,
              number,
            ]),
          ),
        ]),
    ...(scenario.real === undefined
      ? []
      : [
          '## Ce soir-là',
          table(
            ['Minute', 'Fait', 'Source'],
            scenario.real.map(({ at, fact, source }) => [
              `T+${at}`,
              fact,
              `[${source.publisher}](${source.url})`,
            ]),
          ),
        ]),
  ];
  return `${frenchTypography(parts.join('\n\n'))}\n`;
}
