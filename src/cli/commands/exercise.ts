import { told } from '../../base/messages.ts';
import { leaderPage } from '../../exercise/leader-page.ts';
import { action, defineActions } from '../command.ts';
import { DATA, FILE, FOLDER, NAME, portIn } from '../common-options.ts';
import { minuteOf } from '../exercise/direct.ts';
import { newScenario } from '../exercise/new.ts';
import { readScenario } from '../exercise/read-scenario.ts';
import { writeReport } from '../exercise/report.ts';
import { runExercise, waitForExercises } from '../exercise/run.ts';
import { asker } from '../exercise/terminal.ts';
import { EXERCISE_WORDS } from '../exercise/words.ts';

const SCENARIO = {
  value: { fr: 'SCÉNARIO.json', en: 'SCENARIO.json' },
  means: {
    fr: 'fichier du scénario, comme data/exercises/appels-satures-35.json',
    en: 'file of the scenario, such as data/exercises/appels-satures-35.json',
  },
  count: 'one',
} as const;

const DIST = {
  value: FOLDER,
  means: { fr: 'site construit', en: 'built site' },
  default: ({ site }: { site: string }) => site,
};
const PORT = {
  value: 'PORT',
  means: { fr: "port d'écoute", en: 'port to listen on' },
  default: '4180',
} as const;

/** `repli exercise`: an outage played for real, with nobody's phone misled. */
export const command = defineActions({
  name: 'exercise',
  summary: {
    fr: 'Joue un exercice de panne, et en tire le bilan',
    en: 'Plays an exercise of an outage, and reports on it',
  },
  actions: {
    new: action({
      means: {
        fr: 'pose six questions et écrit un scénario à compléter',
        en: 'asks six questions and writes a scenario to complete',
      },
      options: { data: DATA },
      async run({ values: { data }, language }, io) {
        const { ask, close } = asker(process.stdin, process.stderr);
        try {
          await newScenario(ask, { data, language }, io);
        } finally {
          close();
        }
        return 0;
      },
    }),
    page: action({
      means: {
        fr: 'écrit à l’écran la page de qui mène ce scénario (Markdown, en français)',
        en: 'prints the page of whoever leads this scenario (Markdown, in French)',
      },
      operands: SCENARIO,
      options: {},
      async run({ operands: [file], language }, io) {
        io.out(leaderPage(await readScenario(file, language, io)).trimEnd());
        return 0;
      },
    }),
    run: action({
      means: {
        fr: "joue un scénario sur un hébergement à lui : site, collecteur, bulletin et bureau d'exercice",
        en: 'plays a scenario on a host of its own: site, collector, bulletin and desk of the exercise',
      },
      operands: SCENARIO,
      options: {
        speed: {
          value: { fr: 'NOMBRE', en: 'NUMBER' },
          means: {
            fr: 'fois la vitesse réelle ; 60 : une minute du scénario par seconde',
            en: 'times real speed; 60: a minute of the scenario a second',
          },
          default: '1',
        },
        from: {
          value: 'T+MINUTE',
          means: { fr: 'minute à laquelle commencer', en: 'minute to begin at' },
          default: 'T+0',
        },
        data: DATA,
        dist: DIST,
        journal: {
          value: FILE,
          means: {
            fr: 'journal à écrire, en lignes JSON ; jamais écrasé',
            en: 'journal to write, in JSON lines; never overwritten',
          },
          default: '.repli/exercice.jsonl',
        },
        port: PORT,
        stay: {
          value: 'MINUTES',
          means: {
            fr: 'minutes pendant lesquelles le site reste ouvert après la fin',
            en: 'minutes for which the site stays open after the end',
          },
          default: '10',
        },
      },
      async run({ values, operands: [scenario], language, wrong }, io) {
        const speed = /^\d{1,3}$/.test(values.speed) ? Number(values.speed) : 0;
        if (speed < 1 || speed > 600) {
          throw wrong(told(EXERCISE_WORDS, (words) => words.speed(values.speed)));
        }
        const from = minuteOf(values.from);
        if (from === null) throw wrong(told(EXERCISE_WORDS, (words) => words.from(values.from)));
        const stay = /^\d{1,4}$/.test(values.stay) ? Number(values.stay) : null;
        if (stay === null) throw wrong(told(EXERCISE_WORDS, (words) => words.stay(values.stay)));
        const { data, dist, journal } = values;
        const port = portIn(values.port);
        return runExercise(
          { scenario, speed, from, data, dist, journal, port, stay, language },
          io,
        );
      },
    }),
    host: action({
      means: {
        fr: "ouvre l'hébergement d'exercice et attend : qui mène commence un scénario au bureau",
        en: 'opens the host of exercises and waits: whoever leads starts a scenario at the desk',
      },
      options: {
        data: DATA,
        dist: DIST,
        journals: {
          value: FOLDER,
          means: {
            fr: 'dossier des journaux, un par exercice',
            en: 'folder of the journals, one an exercise',
          },
          default: '.repli/exercice/journaux',
        },
        port: PORT,
      },
      async run({ values: { data, dist, journals, port }, language }, io) {
        return waitForExercises({ data, dist, journals, port: portIn(port), language }, io);
      },
    }),
    report: action({
      means: {
        fr: "écrit le bilan d'un exercice : une page à imprimer et un tableau CSV",
        en: 'writes the report of an exercise: a page to print and a CSV table',
      },
      operands: {
        value: { fr: 'JOURNAL TÉLÉPHONE', en: 'JOURNAL PHONE' },
        means: {
          fr: 'le journal, puis les relevés que des téléphones ont remis',
          en: 'the journal, then the records that phones handed over',
        },
        count: 'some',
      },
      options: {
        out: {
          value: NAME,
          means: { fr: 'nom des fichiers à écrire', en: 'name of the files to write' },
          default: 'bilan',
        },
        scenario: {
          value: FILE,
          means: {
            fr: 'fichier du scénario ; sans lui, celui que nomme le journal',
            en: 'file of the scenario; without it, the one that the journal names',
          },
          default: '',
        },
        data: DATA,
      },
      async run({ values: { out, scenario, data }, operands, language }, io) {
        const [journal, ...phones] = operands;
        await writeReport({ journal, phones, out, scenario, data, language }, io);
        return 0;
      },
    }),
  },
});
