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
 * @property {Readonly<Record<string, string>>} [files] that are added, by their path
 * @property {readonly string[]} checks tests that are true afterwards, beside this file; those that end with
 * `.page.check.ts` are about a page and stand beside pages
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
  {
    name: 'Add a column',
    insertions: [
      {
        file: 'language-server/src/catalogue/property-columns.ts',
        before: "'owner', 'kind', 'scope'] as const",
        text: "'reviewer', ",
      },
    ],
    checks: ['new-column.check.ts', 'new-column.page.check.ts'],
  },
  {
    name: 'Add a page with its exports',
    insertions: [
      {
        file: 'language-server/src/catalogue/pictures.ts',
        before: "  value: picture({ title: { en: 'Value'",
        text: "  modules: picture({ title: { en: 'Modules', zh: '模块' }, isDrawn: false }),\n",
      },
    ],
    files: {
      'language-server/src/views/pictures/modules.ts': `import type { ModelReader } from '../../model/project-model.js';
import { placeOf, type SourcePlace } from '../source-place.js';

/** The parts of the product, with what belongs to each. */
export interface ModuleList {
  readonly modules: readonly { readonly name: string; readonly place: SourcePlace; readonly requirements: number }[];
}

export const picture = {
  build: (model: ModelReader): ModuleList => ({
    modules: model.all('module').map((module) => ({
      name: module.facts.name,
      place: placeOf(module, model),
      requirements: model.usesOf(module.facts.name).filter(({ reference }) => reference.property === 'module').length,
    })),
  }),
};
`,
      'language-server/src/protocol/pictures/modules.ts': `import * as z from 'zod/mini';
import type { ModuleList } from '../../views/pictures/modules.js';
import { exactly } from '../exactly.js';
import { place } from '../picture-parts.js';

const row = z.object({ name: z.string(), place, requirements: z.number() });

export const picture = { schema: exactly<ModuleList>()(z.object({ modules: z.array(row) })) };
`,
      'language-server/src/interchange/pictures/modules.ts': `import { kindLabel, kindsLabel } from '../../catalogue/labels.js';
import type { Language } from '../../locale/language.js';
import type { ModuleList } from '../../views/pictures/modules.js';
import type { ExportedPicture } from '../exported-picture.js';
import { tablesHtml } from '../paper-html.js';
import { type Column, tableOf } from '../report-table.js';

const columns: readonly Column<ModuleList['modules'][number]>[] = [
  { header: kindLabel('module'), cell: ({ name }) => name },
  { header: kindsLabel('requirement'), cell: ({ requirements }) => requirements },
];
const tables = ({ modules }: ModuleList, language: Language) => [tableOf(columns, modules, language, () => undefined)];

export const picture: ExportedPicture<ModuleList> = {
  tables,
  paper: (data, language) => tablesHtml(tables(data, language)).join(''),
  cover: ({ modules }, language) => ({
    name: kindsLabel('module')[language],
    value: String(modules.length),
    about: [],
  }),
};
`,
      'extension/webview/modules/page.ts': `import { html } from 'lit';
import type { ModuleList } from '../../../language-server/src/views/pictures/modules.js';
import type { PageMaker } from '../page.js';

export const page: PageMaker<ModuleList> = ({ reveal }) => ({
  isEmpty: ({ modules }) => modules.length === 0,
  render: ({ modules }, words) => html\`<h1>\${words.title('modules')}</h1>
    <ul>
      \${modules.map(
        ({ name, place, requirements }) =>
          html\`<li @click=\${() => reveal(place, true)}>\${name} \${words.number(requirements)}</li>\`,
      )}
    </ul>\`,
  rendered: () => undefined,
});
`,
      'extension/media/modules-light.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" fill="none" stroke="#424242"><path d="M2 2h5v5H2zM9 9h5v5H9z"/></svg>\n',
      'extension/media/modules-dark.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" fill="none" stroke="#C5C5C5"><path d="M2 2h5v5H2zM9 9h5v5H9z"/></svg>\n',
    },
    checks: ['new-page.check.ts', 'new-page.page.check.ts'],
  },
  {
    name: 'Add an export format',
    insertions: [
      {
        file: 'language-server/src/catalogue/exports.ts',
        before: '  md: format({\n',
        text: `  jsonl: format({
    label: { en: 'A row per line', zh: '每行一条记录' },
    help: { en: 'rows for programs, one per line', zh: '供程序读取，每行一条记录' },
    binary: false,
  }),
`,
      },
    ],
    files: {
      'language-server/src/interchange/formats/jsonl.ts': `import { type Exporter, tablesIn } from '../exporter.js';

export const exporter: Exporter = {
  write: (projects, subject, options) =>
    tablesIn(projects, subject, options)
      .flatMap(({ rows }) => rows.map((row) => JSON.stringify(row)))
      .join('\\n'),
};
`,
    },
    checks: ['new-format.check.ts'],
  },
];
