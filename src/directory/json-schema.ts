/** JSON Schemas that text editors use for completion and tooltips, made from the model itself. */
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { frenchTypography } from '../base/typography.ts';
import { expectedInFrench } from './checks/expected.fr.ts';
import { Keys, National, Territory } from './model.ts';

/** Trimming says nothing about what may be written. */
const CONFIG: ConversionConfig = { typeMode: 'input', ignoreActions: ['trim', 'transform'] };

/**
 * The schemas by the name of their file, as `data/schema/<name>.schema.json` must read. Descriptions
 * are the words that `repli check` uses for what it expected.
 */
export function jsonSchemas(): Readonly<Record<'territory' | 'national' | 'keys', string>> {
  return {
    territory: written(toJsonSchema(Territory, CONFIG), 'Repli : un territoire'),
    national: written(toJsonSchema(National, CONFIG), 'Repli : la liste nationale'),
    keys: written(toJsonSchema(Keys, CONFIG), 'Repli : les clés publiques'),
  };
}

function written(schema: JsonSchema, title: string): string {
  return `${JSON.stringify({ title, ...described(schema) }, null, 2)}\n`;
}

/** The schema with a French description on each property, at every depth. */
function described(schema: JsonSchema): JsonSchema {
  const copy = { ...schema };
  if (schema.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [
        name,
        typeof property === 'boolean'
          ? property
          : { description: frenchTypography(expectedInFrench(name)), ...described(property) },
      ]),
    );
  }
  const { items, anyOf } = schema;
  if (typeof items === 'object' && !Array.isArray(items)) copy.items = described(items);
  if (anyOf !== undefined) {
    copy.anyOf = anyOf.map((option) => (typeof option === 'boolean' ? option : described(option)));
  }
  return copy;
}
