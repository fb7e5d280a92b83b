import { messages, told } from '../../base/messages.ts';
import { readAllowed } from '../../host/signing/in-place.ts';
import { buildSite } from '../../site/build/build.ts';
import { withSourceDate } from '../../site/build/source-date.ts';
import { defineCommand } from '../command.ts';
import { ALLOW_OLDER, DATA, FOLDER } from '../common-options.ts';

const WORDS = messages({
  fr: {
    publisher: (given: string) =>
      `--publisher « ${given} » : attendu une adresse, https://…, ou un chemin tel que /publier.`,
    forge: (given: string) => `--forge « ${given} » : attendu une adresse qui contient {path}.`,
  },
  en: {
    publisher: (given) =>
      `--publisher "${given}": expected an address, https://…, or a path such as /publier.`,
    forge: (given) => `--forge "${given}": expected an address with {path} in it.`,
  },
});

/** `repli build`: 0 when the site is built, 1 when the data has errors. */
export const command = defineCommand({
  name: 'build',
  summary: { fr: 'Construit le site signé', en: 'Builds the signed site' },
  options: {
    data: DATA,
    out: {
      value: FOLDER,
      means: { fr: 'où écrire le site', en: 'where to write the site' },
      default: ({ site }) => site,
    },
    site: {
      value: 'https://…',
      means: {
        fr: 'adresse publique du site, pour que les pages nomment leurs autres langues',
        en: 'public address of the site, so that pages name their other languages',
      },
      default: '',
    },
    'throwaway-key': {
      means: {
        fr: 'signe avec une clé jetable, pour essayer',
        en: 'signs with a throw-away key, to try things',
      },
    },
    publisher: {
      value: 'https://…|/publier',
      means: {
        fr: 'service de publication que le bureau emploie',
        en: 'publishing service that the desk uses',
      },
      default: '',
    },
    forge: {
      value: 'https://…/{path}',
      means: {
        fr: 'où proposer un fichier à la relecture, depuis le bureau',
        en: 'where the desk proposes a file for review',
      },
      default: '',
    },
    mail: {
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      means: {
        fr: 'à qui le bureau envoie un fichier par courriel',
        en: 'to whom the desk mails a file',
      },
      default: '',
    },
    duty: {
      value: { fr: 'TEXTE', en: 'TEXT' },
      means: {
        fr: 'qui appeler la nuit quand rien ne part du bureau',
        en: 'whom to call at night when nothing leaves the desk',
      },
      default: '',
    },
    'allow-older': ALLOW_OLDER,
  },
  async run({ values, wrong }, io) {
    const { data, out, site, forge, mail, duty } = values;
    const publisher = values.publisher.replace(/\/+$/, '');
    if (publisher !== '' && !/^\/[\w/-]+$/.test(publisher) && !/^https?:/.test(publisher)) {
      throw wrong(told(WORDS, (words) => words.publisher(publisher)));
    }
    if (forge !== '' && !(forge.includes('{path}') && URL.canParse(forge))) {
      throw wrong(told(WORDS, (words) => words.forge(forge)));
    }
    const options = {
      data,
      out,
      site: site.replace(/\/$/, ''),
      throwawayKey: values['throwaway-key'],
      allowed: readAllowed(values['allow-older']),
      desk: { publisher, forge, mail, duty },
    };
    return (await buildSite(options, withSourceDate(io))) === null ? 1 : 0;
  },
});
