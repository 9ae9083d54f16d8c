/** From the settings that the server reads and the rules: the JSON schema that completes and validates `req.config.json`. */
import { loadTypeScript } from '../load-typescript.mjs';

/** @typedef {typeof import('../../language-server/src/workspace/config-json-schema.ts')} ConfigJsonSchema */
/** @typedef {typeof import('../../language-server/src/rules/registry.ts')} Registry */

/** @returns {Promise<import('../generate-sources.mjs').Generated>} */
export async function configSchema() {
  /** @type {ConfigJsonSchema} */
  const { configJsonSchema } = await loadTypeScript('language-server/src/workspace/config-json-schema.ts');
  /** @type {Registry} */
  const { rules } = await loadTypeScript('language-server/src/rules/registry.ts');
  const schema = JSON.stringify(configJsonSchema(rules), undefined, 2);
  return { files: { 'extension/schemas/req.config.schema.json': `${schema}\n` } };
}
