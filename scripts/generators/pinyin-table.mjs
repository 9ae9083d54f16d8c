/** How the Chinese words of the language sound, for completion: who types with letters finds a word by its sound. */
import { pinyin } from 'pinyin-pro';

/**
 * @param {import('../generate-sources.mjs').KeywordTable} table
 * @returns {import('../generate-sources.mjs').Generated}
 */
export function pinyinTable({ declarations, valueSets, connectives, dataTypes, expressionFunctions, effortUnits }) {
  const entries = Object.values(declarations);
  const words = [
    ...[...entries, ...entries.flatMap(({ properties }) => properties)].flatMap(({ zh, alsoRead = [] }) => [
      zh,
      ...alsoRead,
    ]),
    ...Object.values(valueSets).flatMap((values) => Object.values(values)),
    ...[connectives, dataTypes, expressionFunctions, effortUnits].flatMap((table) =>
      Object.values(table).map(({ zh }) => zh),
    ),
  ];
  const lines = [...new Set(words)]
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
    .sort()
    .map((word) => `  ${word}: '${pinyin(word, { toneType: 'none', type: 'array', v: true }).join(' ')}',`);
  const text = `/** Generated from the language table: the Chinese words of the language and how their syllables sound. */
export const pinyinOfWords: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
  return { files: { 'language-server/src/locale/pinyin-table.ts': text } };
}
