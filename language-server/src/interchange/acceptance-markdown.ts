/** The sign-off checklist and the acceptance matrix of a project in Markdown. */
import { exportSubjects } from '../catalogue/exports.js';
import { kindLabel, kindsLabel, propertyLabel } from '../catalogue/labels.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type {
  AcceptanceMatrix,
  AcceptanceTotals,
  MatrixCase,
  MatrixRequirement,
  MatrixRule,
} from '../views/acceptance-data.js';
import { givenText, openPoint, outcomeText, resultText, waiverText } from './acceptance-texts.js';
import { word } from './cell-words.js';
import { escapeMarkdown, tableMarkdown } from './markdown.js';
import type { Cell } from './report-table.js';

const words = {
  heading: exportSubjects.checklist.title,
  requirement: kindLabel('requirement'),
  priority: propertyLabel('requirement', 'priority'),
  classes: { en: 'Case classes', zh: '用例类别' },
  points: { en: 'Points', zh: '覆盖点' },
  passed: { en: 'Passed', zh: '通过' },
  total: { en: 'All', zh: '合计' },
  number: { en: 'No.', zh: '编号' },
  caseClass: { en: 'Class', zh: '类别' },
  scenario: { en: 'Scenario', zh: '场景' },
  given: { en: 'Given', zh: '前提与数据' },
  when: { en: 'When', zh: '操作' },
  expected: { en: 'Expected result', zh: '预期结果' },
  result: propertyLabel('case', 'result'),
  box: { en: '☐ passed ☐ failed', zh: '☐ 通过 ☐ 未通过' },
  rule: kindLabel('rule'),
  rules: kindsLabel('rule'),
  waived: { en: 'Waived', zh: '豁免' },
  open: { en: 'Still open, not to be signed', zh: '待明确，不在签字范围内' },
  unfinished: { en: 'still to be written', zh: '待填写' },
  isWaived: { en: 'waived', zh: '已豁免' },
  notDemanded: {
    en: 'Dropped, deferred or rejected: nothing is demanded.',
    zh: '已取消、暂缓或不做，不要求用例。',
  },
  signature: {
    en: 'Business: ____________________ Date: __________ Team: ____________________ Date: __________',
    zh: '业务方签字：____________________ 日期：__________ 团队签字：____________________ 日期：__________',
  },
  coverage: { en: 'Coverage', zh: '覆盖情况' },
  legend: {
    en: '● decides the point · ✗ contradicts the rule · ○ no case yet',
    zh: '● 由该用例覆盖 · ✗ 与规则矛盾 · ○ 缺少用例',
  },
  toDecide: { en: 'To be tested', zh: '需要测试' },
  state: { en: 'Covered', zh: '是否覆盖' },
  gap: { en: '○ no case', zh: '○ 缺少用例' },
  without: { en: 'Requirements without acceptance', zh: '没有验收用例的需求' },
} as const satisfies Record<string, Wording>;

/** One document: totals, then for each requirement the checklist to sign and the matrix behind it. */
export function acceptanceMarkdown(
  projects: readonly { readonly title: string | undefined; readonly matrix: AcceptanceMatrix }[],
  language: Language,
): string {
  return `${projects.map((project) => new ProjectWriter(project.matrix, project.title, language).text()).join('\n\n')}\n`;
}

class ProjectWriter {
  constructor(
    private readonly matrix: AcceptanceMatrix,
    private readonly title: string | undefined,
    private readonly language: Language,
  ) {}

  text(): string {
    const { requirements, without } = this.matrix;
    const heading = this.say('heading');
    return [
      `# ${this.title ? `${heading}${this.language === 'zh' ? '：' : ': '}${escapeMarkdown(this.title)}` : heading}`,
      ...(requirements.length > 0 ? [this.summary()] : []),
      ...requirements.flatMap((requirement) => this.requirement(requirement)),
      ...(without.length > 0
        ? [
            `## ${this.say('without')}`,
            without
              .map(({ name, title = '', priority }) =>
                escapeMarkdown(`${[name, title, priority && `(${priority})`].filter(Boolean).join(' ')}`),
              )
              .map((line) => `- ${line}`)
              .join('\n'),
          ]
        : []),
    ].join('\n\n');
  }

  private say(name: keyof typeof words): string {
    return fill(words[name], this.language);
  }

  private summary(): string {
    const row = (name: string, priority: Cell, totals: AcceptanceTotals): Cell[] => [
      name,
      priority,
      share(totals.classes.present, totals.classes.required),
      share(totals.points.covered, totals.points.total),
      share(totals.results.passed, totals.cases),
    ];
    const { requirements, totals } = this.matrix;
    return tableMarkdown({
      headers: [
        this.say('requirement'),
        this.say('priority'),
        this.say('classes'),
        this.say('points'),
        this.say('passed'),
      ],
      rows: [
        ...requirements.map((each) =>
          row([each.name, each.title].filter(Boolean).join(' '), each.priority, each.totals),
        ),
        row(this.say('total'), undefined, totals),
      ],
    });
  }

  private requirement(requirement: MatrixRequirement): string[] {
    const { name, title = '', rules, waivers, declined, cases } = requirement;
    const open = cases.filter(({ unfinished }) => unfinished);
    const written = cases.filter(({ unfinished }) => !unfinished);
    const isSigned = !declined && written.length > 0;
    return [
      `## ${escapeMarkdown([name, title].filter(Boolean).join(' '))}`,
      ...(declined ? [this.say('notDemanded')] : []),
      ...(rules.length > 0 ? [`**${this.say('rules')}**`, rules.map((rule) => `- ${this.rule(rule)}`).join('\n')] : []),
      ...(written.length > 0 ? [this.checklist(written)] : []),
      ...(open.length > 0
        ? [
            `**${this.say('open')}**`,
            open.map((each) => `- ${escapeMarkdown(openPoint(each, this.language))}`).join('\n'),
          ]
        : []),
      ...(waivers.length > 0
        ? [
            `**${this.say('waived')}**`,
            waivers.map((waiver) => `- ${escapeMarkdown(waiverText(waiver, this.language))}`).join('\n'),
          ]
        : []),
      ...(isSigned ? [this.say('signature').replaceAll('_', '\\_')] : []),
      ...(requirement.classes.length + rules.length > 0
        ? [`### ${this.say('coverage')}`, this.coverage(requirement), this.say('legend')]
        : []),
    ];
  }

  /** `**LargeOrder** Risk approval is required: amount > 1,000,000 → the order waits`. */
  private rule({ name, title = '', condition, outcomes, waived }: MatrixRule): string {
    const parts = [
      `**${escapeMarkdown(name)}**`,
      escapeMarkdown(title),
      condition && `\`${condition[this.language].replaceAll('`', "'").replaceAll('|', '\\|')}\``,
      outcomes.length > 0 && `→ ${escapeMarkdown(outcomes.join(this.language === 'zh' ? '；' : '; '))}`,
      waived && `(${this.say('isWaived')})`,
    ];
    return parts.filter(Boolean).join(' ');
  }

  private checklist(cases: readonly MatrixCase[]): string {
    const { language } = this;
    const together = (texts: readonly string[]) => texts.join('\n');
    return tableMarkdown({
      headers: [
        this.say('number'),
        this.say('caseClass'),
        this.say('scenario'),
        this.say('given'),
        this.say('when'),
        this.say('expected'),
        this.say('result'),
      ],
      rows: cases.map((each) => [
        each.name || each.id,
        word('caseClass', each.class, language),
        each.title,
        together(each.given.map((given) => givenText(given, language))),
        together(each.when),
        together(each.expected.map((outcome) => outcomeText(outcome, language))),
        resultText(each, language) ?? this.say('box'),
      ]),
    });
  }

  private coverage({ classes, rules, cases }: MatrixRequirement): string {
    const { language } = this;
    const marks = (ids: readonly string[]) => cases.map(({ id }) => (ids.includes(id) ? '●' : undefined));
    const state = (gap: boolean, waived: boolean, isThere: boolean) =>
      gap ? this.say('gap') : isThere ? '✓' : waived ? this.say('isWaived') : undefined;
    return tableMarkdown({
      headers: [
        this.say('toDecide'),
        this.say('state'),
        ...cases.map(({ name, id, unfinished }) => `${name || id}${unfinished ? ` (${this.say('unfinished')})` : ''}`),
      ],
      rows: [
        ...classes.map((each) => [
          `${this.say('caseClass')}${language === 'zh' ? '：' : ': '}${word('caseClass', each.class, language)}`,
          state(each.gap, each.waived, each.cases.length > 0),
          ...marks(each.cases),
        ]),
        ...rules.flatMap((rule) => [
          [
            `${this.say('rule')} ${rule.name}`,
            rule.waived ? this.say('isWaived') : share(rule.covered, rule.points.length),
            ...cases.map(({ id }) => {
              const said = rule.statements.find((statement) => statement.case === id);
              return said && (said.verdict === 'contradicts' ? '✗' : said.verdict === 'undecided' ? '?' : undefined);
            }),
          ],
          ...rule.points.map((point) => [
            point.text[language],
            state(point.gap, rule.waived, point.coveredBy.length > 0),
            ...marks(point.coveredBy),
          ]),
        ]),
      ],
    });
  }
}

const share = (part: number, whole: number): string | undefined => (whole === 0 ? undefined : `${part}/${whole}`);
