/** The JSON Schema of `data/sources.json` for text editors, made from its model. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { Sources } from './sources-model.ts';

/** What each member is, in the words an editor shows. */
const MEMBERS: Readonly<Record<string, string>> = {
  $schema: 'Ce schéma',
  sources: 'Les flux que le collecteur peut lire',
  id: 'Identifiant stable : minuscules, chiffres, tirets ; jamais réutilisé',
  name: "Nom tel qu'il est montré : « Préfecture de l'Ain »",
  kind: "Genre d'émetteur",
  territories:
    'Codes des territoires pour lesquels il parle, « all », ou vide pour un pays étranger',
  format: 'Format attendu ; le contenu décide de la lecture',
  address: 'Adresse du flux, en https',
  trust:
    '« official » pour une autorité ; « other » : rien de ce qui y est dit n’est tenu pour confirmé',
  verified: "Vrai une fois que quelqu'un l'a lu avec succès depuis le collecteur",
  verifiedOn: 'Le jour où il a été lu avec succès (« repli sources try --enable » l’écrit)',
  lang: 'Langue, en deux lettres',
  timeZone: 'Fuseau horaire des heures écrites sans le leur : « Indian/Reunion »',
  dateOrder: 'Ce qui vient en premier dans 03/04/2021 : le jour ou le mois',
  every:
    'Secondes entre deux lectures, au moins 30 ; une lecture ne vaut témoignage que pendant une heure au plus',
  allowPrivate: 'Autorise http, un autre port, le réseau interne',
  notes: 'Pour qui relit ce fichier',
};

function described(schema: JsonSchema): JsonSchema {
  const copy = { ...schema };
  if (schema.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => [
        name,
        typeof member === 'boolean'
          ? member
          : { description: MEMBERS[name] ?? name, ...described(member) },
      ]),
    );
  }
  const { items } = schema;
  if (typeof items === 'object' && !Array.isArray(items)) copy.items = described(items);
  return copy;
}

/** The text of `data/schema/sources.schema.json`. */
export function sourcesSchema(): string {
  const schema = toJsonSchema(Sources, { typeMode: 'input', ignoreActions: ['trim', 'check'] });
  return `${JSON.stringify({ title: 'Repli : les flux suivis', ...described(schema) }, null, 2)}\n`;
}
