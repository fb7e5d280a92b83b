/** The addresses of the files as OpenAPI 3.1: they are static, so every operation is a GET without a body. */
import { TERRITORIES } from '../territories/names.ts';
import { CODE, LICENCE, mediaTypeOf, REUSABLE, type Reusable } from './addresses.ts';
import { openSchema } from './schema.ts';

const SCHEMA = { $ref: '#/components/schemas/Directory' };

const operationName = (path: string): string =>
  path.replace(/[{}]/g, '').replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());

function answer(file: Reusable) {
  const isDirectory = file.subject === 'lines' && file.form === 'json';
  return {
    200: {
      description: file.title,
      headers: {
        'Access-Control-Allow-Origin': {
          description: 'Toute page peut lire ces fichiers.',
          schema: { type: 'string', const: '*' },
        },
        ETag: { description: 'À renvoyer dans If-None-Match.', schema: { type: 'string' } },
      },
      content: { [mediaTypeOf(file)]: { schema: isDirectory ? SCHEMA : {} } },
    },
    304: { description: 'Rien de nouveau depuis la copie que vous avez.' },
    404: { description: 'Pas de territoire de ce code, ou pas encore de fichier.' },
  };
}

const operation = (file: Reusable, path: string) => ({
  get: {
    operationId: operationName(path),
    summary: file.title,
    tags: [file.subject],
    responses: answer(file),
  },
});

/**
 * The whole description.
 * @param home address of the site without a slash at the end; empty where it is not known
 */
export function openApi(home: string) {
  const files: readonly Reusable[] = REUSABLE;
  const whole = files.map((file) => [`/${file.path}`, operation(file, file.path)]);
  const each = files.flatMap((file) => {
    if (file.each === null) return [];
    const { get } = operation(file, file.each);
    const parameters = [{ $ref: '#/components/parameters/Code' }];
    return [[`/${file.each}`, { parameters, get }]];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Repli : données ouvertes',
      version: '1.0.0',
      description:
        'Des fichiers, rien d’autre : ni clé, ni quota. Les annonces changent au plus une fois par minute ; demandez avec ' +
        'If-None-Match. Seul le bulletin signé (/status/bulletin.jws) permet de dire « aucune panne annoncée ».',
      license: { name: LICENCE.title, identifier: LICENCE.name },
    },
    servers: [{ url: home === '' ? '/' : home }],
    security: [],
    tags: [
      { name: 'lines', description: 'L’annuaire' },
      { name: 'changes', description: 'Ses changements' },
      { name: 'announcements', description: 'Les annonces de panne' },
      { name: 'health', description: 'La santé de l’annuaire' },
      { name: 'description', description: 'Ce qui décrit les fichiers' },
    ],
    paths: Object.fromEntries([...whole, ...each]),
    components: {
      parameters: {
        Code: {
          name: CODE.slice(1, -1),
          in: 'path',
          required: true,
          description: 'Code INSEE du département ou de la collectivité.',
          schema: { type: 'string', enum: TERRITORIES.map(({ code }) => code) },
        },
      },
      schemas: { Directory: openSchema() },
    },
  };
}
