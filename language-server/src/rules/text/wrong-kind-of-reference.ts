import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  type NamedKind,
} from '../../../../grammar/keyword-table.js';
import { splitQualified } from '../../text/qualified-name.js';
import type { Reference } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { isNearProblem } from './near-problem.js';
import { defineRule, everyDeclaration, type Fix, type Report } from '../rule.js';
import { aDeclaration, keyword, kindPlural } from '../../locale/words-of-the-language.js';
import { spanAt, startOf } from '../../text/span.js';

export const wrongKindOfReference = defineRule({
  code: 'wrong-kind-of-reference',
  severity: 'error',
  subject: everyDeclaration,
  documentation: {
    flags: {
      en: 'A name that exists but stands for something else, such as a goal where a metric is meant.',
      zh: '名称存在，但不是这里要的那一类，例如该写指标的地方写了目标。',
    },
    why: {
      en: 'The link leads nowhere: the table and the roadmap treat it as missing.',
      zh: '这样的关联不起作用，表格和路线图都会当作没有写。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n  concern Recovery "Bad-debt recovery rate"\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector.Recovery\n  answers: RiskDirector.Recovery\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n  诉求 回收率 “坏账回收率”\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监.回收率\n  响应：风控总监.回收率\n  决策：暂缓\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n  concern Recovery "Bad-debt recovery rate"\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  answers: RiskDirector.Recovery\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n  诉求 回收率 “坏账回收率”\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  响应：风控总监.回收率\n  决策：暂缓\n}\n',
    },
  },
  check({ uri, facts, references }, model, report) {
    for (const reference of references) {
      const found =
        reference.to === 'concern' ? checkConcern(reference, model) : checkName(reference, facts.kind, model);
      if (found && !isNearProblem(model.file(uri), reference.at)) report(found);
    }
  },
  fixes({ uri, at, data }): Fix[] {
    const instead = data?.instead;
    if (typeof instead !== 'string') return [];
    return [
      {
        title: { en: 'Change to {instead}', zh: '改成 {instead}' },
        args: { instead },
        changes: [{ uri, at, text: instead }],
      },
    ];
  },
});

const relatedTo = ({ uri, facts }: Declared) => [
  { uri, at: facts.nameAt, message: { en: 'It is described here.', zh: '它写在这里。' } },
];

function checkName(reference: Reference, kind: DeclarationKind, model: ModelReader): Report | undefined {
  const { name, at, to, property } = reference;
  const kinds: readonly string[] = model.kindsOf(name);
  if (kinds.includes(to)) return undefined;
  const [first] = kinds.length > 0 ? model.find(name) : [];
  if (!first && to !== 'stakeholder') return undefined;
  const entry = { property: keyword(property, kind), kinds: kindPlural(to) };
  if (!first) return concernForStakeholder(reference, entry, model);
  const home = propertyFor(kind, first.facts.kind as NamedKind);
  const base: Wording = {
    en: '{name} is {a}, but "{property}:" takes {kinds}.',
    zh: '{name} 是{a}，而“{property}：”后面要写{kinds}。',
  };
  const hint: Wording = home
    ? {
        en: ' Write it after "{home}:", or name one of the {kinds}.',
        zh: '请写到“{home}：”后面，或者改成{kinds}的名称。',
      }
    : { en: ' Name one of the {kinds} instead.', zh: '请改成{kinds}的名称。' };
  return {
    at,
    message: { en: base.en + hint.en, zh: base.zh + hint.zh },
    args: { name, a: aDeclaration(first.facts.kind), ...entry, ...(home && { home }) },
    related: relatedTo(first),
  };
}

/** The property of the same declaration that takes names of a kind. */
function propertyFor(kind: DeclarationKind, to: NamedKind): Wording | undefined {
  if (!declarationKinds.includes(kind)) return undefined;
  return declarations[kind].properties.find(({ value }) => value.is === 'references' && value.many && value.to === to);
}

function concernForStakeholder(
  { name, at }: Reference,
  entry: Readonly<Record<string, Wording>>,
  model: ModelReader,
): Report | undefined {
  const parts = splitQualified(name);
  const owner = parts && model.findKind('stakeholder', parts.owner);
  if (!parts || !owner?.facts.concerns.some((concern) => concern.name === parts.member)) return undefined;
  return {
    at,
    message: {
      en: '{name} is a concern, but "{property}:" takes {kinds}. Write {owner}.',
      zh: '{name} 是诉求，而“{property}：”后面要写{kinds}。请写 {owner}。',
    },
    args: { name, owner: parts.owner, ...entry },
    related: relatedTo(owner),
    data: { instead: parts.owner },
  };
}

/** `answers:` takes `Stakeholder.Concern`; the part before the dot, or all of it, may be something else. */
function checkConcern({ name, at, property }: Reference, model: ModelReader): Report | undefined {
  const parts = splitQualified(name);
  const isWhole = model.kindsOf(name).length > 0;
  const ofOwner = parts ? model.kindsOf(parts.owner) : [];
  if (!isWhole && (ofOwner.length === 0 || ofOwner.includes('stakeholder'))) return undefined;
  const [whole] = isWhole ? model.find(name) : [];
  const owner = whole ? name : parts?.owner;
  const declared = owner === undefined ? [] : model.find(owner);
  const [first] = declared;
  const holder = declared.find(({ facts }) => facts.kind === 'stakeholder') as Declared | undefined;
  if (!first || owner === undefined || (holder && !whole)) return undefined;
  const concerns = holder?.facts.kind === 'stakeholder' ? holder.facts.concerns : [];
  const example = `${owner}.${concerns[0]?.name ?? '…'}`;
  return {
    at: spanAt(startOf(at), startOf(at) + owner.length),
    message: holder
      ? {
          en: '{owner} is a stakeholder, but "{property}:" takes one of the concerns, such as {example}.',
          zh: '{owner} 是干系人，而“{property}：”后面要写具体的诉求，例如 {example}。',
        }
      : {
          en: '{owner} is {a}, but "{property}:" takes concerns, written Stakeholder.Concern.',
          zh: '{owner} 是{a}，而“{property}：”后面要写诉求，写成“干系人.诉求”。',
        },
    args: { owner, a: aDeclaration(first.facts.kind), property: keyword(property), example },
    related: relatedTo(holder ?? first),
    ...(concerns.length === 1 && { data: { instead: example } }),
  };
}
