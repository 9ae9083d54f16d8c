/**
 * The recipes of CONTRIBUTING.md, as edits: what somebody adds to the project, and how few places that takes. The test
 * follows them in a copy of the project.
 */

/**
 * Text that is put right before another text of a file, which occurs once.
 * @typedef {object} Insertion
 * @property {string} file
 * @property {string} before
 * @property {string} text
 */

/**
 * @typedef {object} Recipe
 * @property {string} name as in CONTRIBUTING.md
 * @property {readonly Insertion[]} insertions
 * @property {readonly string[]} checks tests that are true afterwards, beside this file
 */

/** @type {readonly Recipe[]} */
export const recipes = [
  {
    name: 'Add a kind of declaration',
    insertions: [
      {
        file: 'grammar/language-table.ts',
        before: '  roadmap: kind({\n',
        text: `  process: kind({
    zh: '流程',
    inside: ['file'],
    name: 'required',
    title: 'optional',
    unique: 'project',
    plural: 'processes',
    symbol: 'Event',
    colour: 'function',
    help: { en: 'How work is done, step by step.', zh: '一步一步怎样做事。' },
    example: { en: { name: 'Approval', title: 'How orders are approved' }, zh: { name: '审批', title: '订单怎样审批' } },
    properties: { owner: property('负责人', one('stakeholder'), 'Who is responsible.', '负责人。'), note },
  }),
  step: kind({
    zh: '步骤',
    inside: ['process'],
    name: 'required',
    title: 'optional',
    part: { list: 'steps' },
    unique: 'holder',
    plural: 'steps',
    symbol: 'Method',
    colour: 'method',
    help: { en: 'One step of a process.', zh: '流程中的一步。' },
    example: { en: { name: 'Check', title: 'Check the limit' }, zh: { name: '核对', title: '核对额度' } },
    properties: { by: property('由', one('stakeholder'), 'Who does it.', '谁来做。') },
  }),
`,
      },
    ],
    checks: ['new-kind.check.ts'],
  },
  {
    name: 'Add a value to a set',
    insertions: [
      {
        file: 'grammar/language-table.ts',
        before: "    reject: '不做',\n",
        text: "    partner: '交给伙伴',\n",
      },
    ],
    checks: ['new-value.check.ts'],
  },
  {
    name: 'Add a property',
    insertions: [
      {
        file: 'grammar/language-table.ts',
        before: "      status: property('状态', choice('requirementStatus')",
        text: "      reviewer: property('评审人', one('stakeholder'), 'Who reviews it.', '谁来评审。'),\n",
      },
    ],
    checks: ['new-property.check.ts'],
  },
];
