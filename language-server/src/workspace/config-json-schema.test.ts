import { expect, it } from 'vitest';
import { rules } from '../rules/registry.js';
import { configJsonSchema } from './config-json-schema.js';

it('describes every setting in both languages and knows every rule', () => {
  const schema = JSON.parse(JSON.stringify(configJsonSchema(rules)));
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  for (const [key, property] of Object.entries<{ description?: string }>(schema.properties))
    if (key !== '$schema') expect(property.description, key).toMatch(/^.+\n.*\p{Script=Han}/u);
  expect(schema.properties.score.enum).toEqual(['matrix', 'rice', 'wsjf', 'benefit']);
  expect(schema.properties.priorities).toMatchObject({ type: 'array', minItems: 1, default: ['P0', 'P1', 'P2', 'P3'] });
  expect(schema.properties.mvpSize).toMatchObject({ type: 'integer', minimum: 1, default: 12 });
  expect(schema.properties.requiredCases.additionalProperties.items.enum).toContain('boundary');
  const { syntax } = schema.properties.rules.properties;
  expect(syntax).toMatchObject({ default: 'error', enum: ['error', 'warning', 'info', 'hint', 'off'] });
  expect(Object.keys(schema.properties.rules.properties)).toHaveLength(rules.length);
});
