/** The JSON Schema of `data/exercises/*.json` for text editors, made from its model. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { frenchTypography } from '../base/typography.ts';
import { expectedInFrench } from '../directory/checks/expected.fr.ts';
import { Scenario } from './scenario.ts';

function described(schema: JsonSchema): JsonSchema {
  const copy = { ...schema };
  if (schema.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => {
        const description = frenchTypography(expectedInFrench(name, 'exercise'));
        // A short number is its own explanation.
        const told = description === '' ? {} : { description };
        return [name, typeof member === 'boolean' ? member : { ...told, ...described(member) }];
      }),
    );
  }
  const { items } = schema;
  if (typeof items === 'object' && !Array.isArray(items)) copy.items = described(items);
  for (const kind of ['anyOf', 'oneOf'] as const) {
    const options = schema[kind];
    if (options !== undefined) {
      copy[kind] = options.map((one) => (typeof one === 'boolean' ? one : described(one)));
    }
  }
  return copy;
}

/** The text of `data/schema/exercise.schema.json`. */
export function scenarioSchema(): string {
  const schema = toJsonSchema(Scenario, { typeMode: 'input', ignoreActions: ['trim', 'check'] });
  return `${JSON.stringify({ title: "Repli : un scénario d'exercice", ...described(schema) }, null, 2)}\n`;
}
