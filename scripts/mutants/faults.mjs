// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is looked for is source text
/**
 * Faults that somebody might make, each with the tests that have to see it. `npm run mutants` plants them one after the other;
 * `faults.test.ts` looks whether each can still be planted.
 */

/**
 * @typedef {object} Fault
 * @property {string} of what it is about; `npm run mutants -- coverage` plants those of one
 * @property {string} what
 * @property {string} file below `language-server/src`
 * @property {string} find stands exactly once in the file
 * @property {string} replace
 * @property {readonly string[]} tests files below `language-server/src`
 */

const everyChange = ['server/every-change.test.ts'];
const derived = ['model/derived-results.test.ts'];
const coverage = ['analysis/coverage/coverage-properties.test.ts'];
const coverageByExample = ['analysis/coverage/acceptance-coverage.test.ts'];
const check = ['cli/check/check-command.test.ts'];
const intents = ['editing/intents/intents.test.ts'];
const damage = ['syntax/damage.test.ts'];
const repairing = ['syntax/repairing-parser.test.ts'];
const encodings = ['text/decode-text.test.ts'];

/** @type {(of: string, file: string, faults: readonly (readonly [what: string, find: string, replace: string, tests: readonly string[]])[]) => Fault[]} */
const faultsIn = (of, file, faults) =>
  faults.map(([what, find, replace, tests]) => ({ of, what, file, find, replace, tests }));

/** @type {readonly Fault[]} */
export const faults = [
  ...faultsIn('model', 'model/values-by-property.ts', [
    [
      'planning without the frequency: reading it is not noted',
      'if (seen[i] === 0) {',
      "if (seen[i] === 0 && field !== 'frequency') {",
      everyChange,
    ],
    [
      'planning without the severity of risks: they are not compared',
      "const places: ReadonlySet<string> = new Set(['at', 'nameAt', 'span']);",
      "const places: ReadonlySet<string> = new Set(['at', 'nameAt', 'span', 'severity']);",
      everyChange,
    ],
    [
      'a value that changed is not told',
      'if (property === number ? !isSameNumber : !isSameNumber || differs(property, before, now))',
      'if (!isSameNumber)',
      derived,
    ],
    [
      'a declaration that comes or goes is not told to readers of values',
      '|| differs(property, before, now))',
      '&& differs(property, before, now))',
      everyChange,
    ],
  ]),
  ...faultsIn('model', 'model/derived-results.ts', [
    [
      'a result is kept when the project declaration changes',
      'for (const key of keys) for (const result of this.readers.get(key) ?? none) this.isOutdated(result);',
      "for (const key of keys) if (key !== 'kind:project') for (const result of this.readers.get(key) ?? none) this.isOutdated(result);",
      everyChange,
    ],
    ['what is made from a result that changed is kept', "      user.state = 'perhaps';\n", '', derived],
    [
      'a result is kept although another one that it is made from is another',
      'if (from.value !== result.fromValues[i]) return false;',
      '',
      derived,
    ],
    ['what is given is not compared', '!areSame(result.given, given, 2) ||', '', derived],
    [
      'copies of places are kept when text moves',
      'if (result.places.some(({ facts }, i) => facts.nameAt !== result.placedAt[i])) this.isOutdated(result);',
      'void result;',
      [...derived, ...everyChange],
    ],
    ['results outlive new settings', '    this.results.clear();\n', '', derived],
    [
      'who asks is not told what a kept result has read',
      'for (const key of result.keys) notes.key(key);\n',
      '',
      derived,
    ],
    ['who asks for what fails is not told what was read', 'for (const key of keys) notes?.key(key);', '', derived],
    [
      'equal facts of another declaration pass for the same',
      "if ('span' in a || 'at' in a) return false;",
      '',
      derived,
    ],
    ['a result that comes out the same is another object', 'if (areSame(result.value, value, 0)) return;', '', derived],
  ]),
  ...faultsIn('model', 'model/changed-keys.ts', [
    [
      'order within a kind is not told',
      'for (const [key, list] of orderNow)',
      "for (const [key, list] of orderNow) if (!key.startsWith('kind:'))",
      derived,
    ],
    [
      'order within one name is not told',
      'for (const [key, list] of orderNow)',
      "for (const [key, list] of orderNow) if (!key.startsWith('name:'))",
      derived,
    ],
    ['what a name means is not told', '`name:${facts.name}`, ', '', everyChange],
    ['who refers to a name is not told', 'keys.add(`uses:${reference.name}`);', '', everyChange],
    [
      'who refers to a stakeholder by a concern is not told',
      'if (owner !== undefined) keys.add(`uses:${owner}`);',
      '',
      derived,
    ],
    [
      'who has a concern is not told',
      'for (const name of concernNames(facts)) keys.add(`concern:${name}`);',
      '',
      derived,
    ],
    [
      'titles are not told',
      'if (facts.title) keys.add(`title:${titleKey(facts.title.value)}`);',
      '',
      ['model/project-model.test.ts'],
    ],
    [
      'who names a part is not told',
      'for (const owner of owners) keys.add(`owned:${owner}`);',
      '',
      ['model/project-model.test.ts'],
    ],
  ]),
  ...faultsIn('model', 'model/known-declarations.ts', [
    [
      'a declaration that says the same is another object',
      'if (before && takePlaces(before, each)) replaced.set(each, before);',
      '',
      derived,
    ],
    [
      'a declaration that says the same keeps its old places',
      'else if (placeKeys.has(key)) before[key] = value;',
      'else if (placeKeys.has(key)) continue;',
      everyChange,
    ],
  ]),
  ...faultsIn('model', 'model/project-model.ts', [
    ['names declared twice are not told', "keys.add('ambiguous');", '', ['model/project-model.test.ts']],
    ['new settings are not told', "return new Set(['config']);", 'return new Set();', everyChange],
    ['results about what is gone stay', 'if (!stays.has(declared)) this.derived.drop(declared);', '', derived],
  ]),
  ...faultsIn('model', 'facts/reread-facts.ts', [
    [
      'what stands behind a change is not moved',
      'for (const declaration of behind) moveDeclaration(declaration, moved);',
      '',
      ['facts/reread-facts.test.ts'],
    ],
    [
      'a change is read alone although braces do not match',
      'if (!balanced) return true;',
      '',
      ['facts/reread-facts.test.ts'],
    ],
  ]),
  ...faultsIn('coverage', 'analysis/coverage/truth.ts', [
    ['`and` of something unknown is true', 'if (truth < least) least = truth;', '', coverage],
    [
      '`not` changes nothing',
      'return -evaluate(expression.part, truths, flip) as Truth;',
      'return evaluate(expression.part, truths, flip);',
      coverage,
    ],
    ['a part decides that makes no difference', 'return whenTrue === whenFalse ? -1 : 1;', 'return 1;', coverage],
    ['what is unknown both ways is decided', 'if (whenTrue === 0 || whenFalse === 0) return 0;', '', coverage],
  ]),
  ...faultsIn('coverage', 'analysis/coverage/comparison.ts', [
    ['`<=` is `<`', 'return left <= right;', 'return left < right;', coverage],
    ['a comparison that is turned round keeps its sign', "'<=': '>=',", "'<=': '<=',", coverage],
  ]),
  ...faultsIn('coverage', 'analysis/coverage/boundary-values.ts', [
    [
      'the neighbour of a boundary is the boundary',
      "return side === 'below' ? [value - grid.step, value] : [value, value + grid.step];",
      'return [value];',
      coverageByExample,
    ],
    ['values outside of a field are tested', '.filter((value) => isWithinBounds(domain, value))', '', coverage],
  ]),
  ...faultsIn('coverage', 'analysis/coverage/case-agreement.ts', [
    [
      'a case agrees with everything',
      "holds === outcome.holds ? 'agrees' : 'contradicts'",
      "'agrees'",
      ['rules/acceptance/case-agreement-rules.test.ts'],
    ],
  ]),
  ...faultsIn('escapes', 'interchange/svg.ts', [
    [
      'HTML is not escaped',
      '/[&<>"\']/g, (sign)',
      '/[&"\']/g, (sign)',
      ['interchange/svg.test.ts', 'interchange/project-export.test.ts'],
    ],
    [
      'quotes in attributes are not escaped',
      '/[&<>"\']/g, (sign)',
      '/[&<>]/g, (sign)',
      ['interchange/svg.test.ts', 'interchange/project-export.test.ts'],
    ],
    [
      'control characters get into XML',
      'return withoutControls(content).replace(',
      'return content.replace(',
      ['interchange/svg.test.ts', 'interchange/project-export.test.ts'],
    ],
  ]),
  ...faultsIn('escapes', 'interchange/markdown.ts', [
    [
      'HTML in Markdown is not escaped',
      ".replace(/</g, '&lt;')",
      '',
      ['interchange/project-export.test.ts', 'cli/export-command.test.ts', 'cli/export-acceptance.test.ts'],
    ],
    [
      'a bar ends a cell of Markdown',
      '[\\\\`*_[\\]|~]',
      '[\\\\`*_[\\]~]',
      ['interchange/project-export.test.ts', 'cli/export-command.test.ts', 'cli/export-acceptance.test.ts'],
    ],
    [
      'a line break ends a row of Markdown',
      ".replace(/\\r\\n?|\\n/g, '<br>')",
      '',
      ['interchange/project-export.test.ts', 'cli/export-command.test.ts', 'cli/export-acceptance.test.ts'],
    ],
  ]),
  ...faultsIn('escapes', 'interchange/csv.ts', [
    ['a formula in CSV runs', 'escape_formulas: true,', 'escape_formulas: false,', ['interchange/csv.test.ts']],
    ['a text becomes a day in CSV', 'looksLikeValue(text) &&', 'false &&', ['interchange/csv.test.ts']],
    ['Chinese in CSV has no byte order mark', '    bom: true,\n', '    bom: false,\n', ['interchange/csv.test.ts']],
  ]),
  ...faultsIn('intents', 'editing/intents/set-property.ts', [
    [
      'a priority that is none of the project can be chosen',
      'return priorities.includes(value) ? value : undefined;',
      'return value;',
      intents,
    ],
    [
      'words are written in the other language',
      "return language === 'en' ? canonical",
      "return language === 'zh' ? canonical",
      intents,
    ],
    [
      'an effort loses its unit',
      "const chosen = match[2] === '' ? unit :",
      "const chosen = match[2] === '' ? 'person-days' :",
      intents,
    ],
  ]),
  ...faultsIn('intents', 'editing/intents/set-window.ts', [
    ['a version may end before it starts', 'if (start > end)', 'if (start > end && false)', intents],
  ]),
  ...faultsIn('intents', 'editing/intents/move-to-version.ts', [
    [
      'what is moved is delivered twice',
      'if (!delivers?.some(({ name }) => name === requirement)) {',
      'if (delivers) {',
      intents,
    ],
    [
      'the comma of what is taken out stays',
      'const [first, last] = next ? [at, comma] : [comma, at];',
      'const [first, last] = [at, at];',
      intents,
    ],
  ]),
  ...faultsIn('intents', 'editing/intents/intent-edits.ts', [
    [
      'an edit that cannot be read back is made',
      'return isReadable(edits, context) ? edits : unwritable;',
      'return edits;',
      intents,
    ],
  ]),
  ...faultsIn('exit codes', 'cli/check/check-command.ts', [
    [
      '`--max-warnings N` fails with exactly N',
      'warnings > options.maxWarnings;',
      'warnings >= options.maxWarnings;',
      check,
    ],
    ['errors end with 0', 'return errors > 0 || tooMany ? 1 : 0;', 'return tooMany ? 1 : 0;', check],
    ['too many warnings end with 0', 'return errors > 0 || tooMany ? 1 : 0;', 'return errors > 0 ? 1 : 0;', check],
  ]),
  ...faultsIn('exit codes', 'cli/run.ts', [
    ['what could not be done ends with 1', '    return 2;\n  }\n}', '    return 1;\n  }\n}', ['cli/run.test.ts']],
    ['help ends with 2', 'else if (error.exitCode === 0) return 0;', '', ['cli/run.test.ts']],
  ]),
  ...faultsIn('recovery', 'syntax/repair-search.ts', [
    [
      'of two repairs the later one wins',
      'if (cost > bestCost) continue;',
      'if (cost < bestCost) continue;',
      repairing,
    ],
    ['nothing is given up', 'const mostEdits = 25;', 'const mostEdits = 0;', [...repairing, ...damage]],
    ['braces are not looked for far back', 'const linesBack = 80;', 'const linesBack = 1;', [...repairing, ...damage]],
  ]),
  ...faultsIn('encodings', 'text/decode-text.ts', [
    ['a byte order mark stays in the text', 'bytes.subarray(mark.length)', 'bytes', encodings],
    ['GBK is never recognised', 'return isLikelyGb18030(bytes) ?', 'return false ?', encodings],
    [
      'UTF-16 with its bytes the other way round',
      "return little > big ? 'utf-16le' : 'utf-16be';",
      "return little > big ? 'utf-16be' : 'utf-16le';",
      encodings,
    ],
    [
      'the byte order mark is lost when a file is written',
      'const marked = bom ? `\\uFEFF${text}` : text;',
      'const marked = text;',
      encodings,
    ],
    ['bytes that are no text are read with lost signs', 'fatal: true', 'fatal: false', encodings],
  ]),
];
