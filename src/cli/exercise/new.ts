/** `repli exercise new`: a few questions, and a scenario that passes its check. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonText } from '../../base/json-text.ts';
import { listed } from '../../base/listed.ts';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import type { ShortNumber } from '../../directory/model.ts';
import { SHORT_NUMBERS } from '../../directory/model.ts';
import { scenarioFindings } from '../../exercise/findings.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { isTerritoryCode } from '../../territories/names.ts';

const WORDS = messages({
  fr: {
    questions: {
      title: 'Titre de l’exercice ? ',
      aim: 'Que doit-il apprendre, en une phrase ? ',
      codes: 'Quels territoires ? (35,22 ou FR) ',
      numbers: 'Quels numéros ne répondent plus ? (15,18) ',
      role: 'Qui doit annoncer ? (une fonction : Préfecture du Nord) ',
      minutes: 'Combien de minutes ? (60) ',
    },
    again: 'Ce n’est pas ce qui était attendu.',
    few: 'Il manque des réponses : six questions, une réponse par ligne.',
    there: (file: string) => `${file} existe déjà.`,
    written: (file: string) =>
      `Écrit : ${file}. Complétez-le dans un éditeur, puis : npm run -s repli -- check ${file}`,
    silent: (numbers: string) =>
      `Le centre d’appels vous signale que plus rien n’arrive au ${numbers}.`,
    back: (numbers: string) => `Le centre d’appels reçoit de nouveau les appels au ${numbers}.`,
    leading: 'À compléter : ce que la personne qui mène doit savoir.',
  },
  en: {
    questions: {
      title: 'Title of the exercise? ',
      aim: 'What is it to teach, in a sentence? ',
      codes: 'Which territories? (35,22 or FR) ',
      numbers: 'Which numbers answer no more? (15,18) ',
      role: 'Who is to announce? (a function: Préfecture du Nord) ',
      minutes: 'How many minutes? (60) ',
    },
    again: 'That is not what was expected.',
    few: 'Answers are missing: six questions, an answer a line.',
    there: (file) => `${file} is there already.`,
    written: (file) =>
      `Written: ${file}. Complete it in an editor, then: npm run -s repli -- check ${file}`,
    silent: (numbers) => `The call centre tells you that nothing arrives any more at ${numbers}.`,
    back: (numbers) => `The call centre gets calls to ${numbers} again.`,
    leading: 'To be completed: what the person who leads must know.',
  },
});

type Question = keyof (typeof WORDS)['fr']['questions'];

/** What is typed, or null when there is no more. */
type Ask = (question: string) => Promise<string | null>;

const isFilled = (longest: number) => (text: string) => text !== '' && text.length <= longest;
const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
const isPlaces = (text: string): boolean =>
  text === 'FR' || (partsOf(text).length > 0 && partsOf(text).every(isTerritoryCode));
const isNumber = (text: string): text is ShortNumber =>
  (SHORT_NUMBERS as readonly string[]).includes(text);

const RIGHT: Readonly<Record<Question, (text: string) => boolean>> = {
  title: isFilled(120),
  aim: isFilled(600),
  codes: isPlaces,
  numbers: (text) => partsOf(text).length > 0 && partsOf(text).every(isNumber),
  role: isFilled(80),
  minutes: (text) => /^\d{1,4}$/.test(text) && Number(text) >= 10 && Number(text) <= 1440,
};

/** `Panne à Rennes` as `panne-a-rennes`. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain.length < 2 ? `exercice-${plain}x` : plain;
}

/** A scenario out of answers: somebody is told, is to announce within twenty minutes, and to say its end. */
function scenarioFrom(
  answers: Readonly<Record<Question, string>>,
  language: OfficeLanguage,
): Scenario {
  const words = WORDS[language];
  const { title, aim, role } = answers;
  const territories = answers.codes === 'FR' ? 'all' : [...new Set(partsOf(answers.codes))];
  const numbers = [...new Set(partsOf(answers.numbers))].filter(isNumber);
  const minutes = Number(answers.minutes);
  const said = listed(language, numbers);
  const within = (at: number) => Math.min(at, minutes);
  const end = Math.floor(minutes * 0.8);
  return {
    $schema: '../schema/exercise.schema.json',
    ...{ id: slugOf(title), title, aim, territories, minutes },
    players: [{ role, territories }],
    leading: [words.leading],
    injects: [
      { at: Math.min(5, end), kind: 'message', to: role, text: words.silent(said) },
      { at: end, kind: 'message', to: role, text: words.back(said) },
    ],
    expected: [
      { by: within(25), kind: 'announced', who: role, territories, numbers },
      { by: within(25), kind: 'covered', territories },
      { by: minutes, kind: 'all-clear', territories },
    ],
  };
}

/**
 * Asks until each answer will do, and writes the file.
 * @returns its path
 * @throws UsageError when answers end too soon, or a file of that name is there
 */
export async function newScenario(
  ask: Ask,
  { data, language }: { data: string; language: OfficeLanguage },
  io: Io,
): Promise<string> {
  const words = WORDS[language];
  const answers: Record<Question, string> = {
    ...{ title: '', aim: '', codes: '', numbers: '', role: '', minutes: '' },
  };
  for (const name of Object.keys(answers) as Question[]) {
    for (let right = false; !right; ) {
      const answer = await ask(words.questions[name]);
      if (answer === null) throw new UsageError(told(WORDS, ({ few }) => few));
      answers[name] = answer.trim() === '' && name === 'minutes' ? '60' : answer.trim();
      right = RIGHT[name](answers[name]);
      if (!right) io.err(words.again);
    }
  }
  const scenario = scenarioFrom(answers, language);
  const file = `${data}/exercises/${scenario.id}.json`;
  const [problem] = scenarioFindings(scenario, file);
  if (problem !== undefined) throw new Error(`a new scenario has a problem: ${problem.code}`);
  await writeFile(resolve(io.cwd, file), jsonText(scenario), { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new UsageError(told(WORDS, ({ there }) => there(file)));
    },
  );
  io.out(words.written(file));
  return file;
}
