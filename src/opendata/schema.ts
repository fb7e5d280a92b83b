/** The JSON Schema (2020-12) of the directory as JSON, made from its model. */
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { COLUMN_MEANS } from './column-words.ts';
import { OpenDirectory } from './model.ts';

const CONFIG: ConversionConfig = { target: 'draft-2020-12', errorMode: 'throw' };

/** The schema as a part of another document, with what each member of a line means. */
export function openSchema(): JsonSchema {
  const { $schema: _ofTheWhole, ...schema } = toJsonSchema(OpenDirectory, CONFIG);
  return {
    title: 'Repli : annuaire des lignes de secours (repli-open-directory/1)',
    ...described(schema),
  };
}

/** The schema as a document of its own. */
export const schemaDocument = (address: string): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  ...openSchema(),
});

/** At every depth, a description beside each member that is one of a line. */
function described(schema: JsonSchema): JsonSchema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: named(properties) }),
    ...(typeof items === 'object' && !Array.isArray(items) ? { items: described(items) } : {}),
  };
}

function named(properties: NonNullable<JsonSchema['properties']>): JsonSchema['properties'] {
  const isLine = 'trust' in properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      if (typeof property === 'boolean') return [name, property];
      const means = isLine ? COLUMN_MEANS[name as keyof typeof COLUMN_MEANS] : undefined;
      return [
        name,
        { ...described(property), ...(means === undefined ? {} : { description: means }) },
      ];
    }),
  );
}
