/**
 * The entry of the Langium grammar: the file, blocks, and every declaration whose form the language table says. Forms of
 * their own are written by hand in the files that it imports.
 */

/** @typedef {import('../generate-sources.mjs').KeywordTable} KeywordTable */

const imports = ['terminals', 'acceptance', 'measurement'];

const forms = {
  named: 'name=NAME? title=TextLiteral? block=Block?',
  bare: 'block=Block?',
};

/**
 * @param {KeywordTable} table
 * @returns {import('../generate-sources.mjs').Generated}
 */
export function langiumGrammar({ declarations }) {
  const entries = Object.values(declarations);
  const members = ['Property', ...entries.map(({ node }) => node), 'UnknownDeclaration'];
  const alternatives = `(${wrapped(members.join(' | '))})`;
  const rules = entries.flatMap(({ en, node, form }) =>
    form === 'own' ? [] : [`${node}:\n    keyword='${en}' ${forms[form]};\n`],
  );
  const text = `/**
 * The \`.req\` language. Generated from \`language-table.ts\`, which also says what a declaration may hold and what stands
 * behind each property's colon. The token reader (language-server/src/syntax) marks a word before a colon as a PROPERTY
 * and reads keywords in name positions as names, so every decision here needs one token.
 */
grammar Reqlang

${imports.map((file) => `import '${file}'`).join('\n')}

entry ReqFile:
    (members+=${alternatives})*;

/** \`{ … }\`: members that do not belong here are parsed all the same and reported in plain words. The alternatives stand
 * right in the assignment, here and in ReqFile: a rule for them would build every member twice, and a fragment would take
 * the closing brace, where the parser finds its way back after a slip, out of its sight. */
Block:
    '{' (members+=${alternatives})* '}';

${rules.join('\n')}
/** A word where a declaration or property should start: mostly a misspelt keyword. */
UnknownDeclaration:
    keyword=NAME ${forms.named};
`;
  return { files: { 'grammar/reqlang.langium': text } };
}

/**
 * Breaks a list of alternatives into lines.
 * @param {string} list
 */
function wrapped(list) {
  return list.replace(/(.{1,100})( \| |$)/g, (_, /** @type {string} */ line, /** @type {string} */ end) =>
    end === '' ? line : `${line}\n    | `,
  );
}
