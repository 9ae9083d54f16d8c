/** Texts of the page of stakeholders. */
import { kindsLabel, propertyLabel } from '../../../language-server/src/catalogue/labels.js';
import type { Wording } from '../../../language-server/src/locale/language.js';

export const stakeholderTexts = {
  stakeholderCount: { en: '{count} stakeholders', zh: '{count} 位干系人' },
  oneStakeholder: { en: '1 stakeholder', zh: '1 位干系人' },
  shownStakeholders: { en: '{shown} of {count} stakeholders', zh: '{count} 位干系人中的 {shown} 位' },
  concernCount: { en: 'concerns answered: {answered} of {count}', zh: '诉求已响应 {answered} / {count}' },
  gapCount: { en: 'not answered: {count}', zh: '未响应 {count}' },
  filterStakeholdersHint: { en: 'Name, concern or requirement', zh: '姓名、诉求或需求' },
  roleFilter: propertyLabel('stakeholder', 'role'),
  everyRole: { en: 'All roles', zh: '全部角色' },
  concernFilter: kindsLabel('concern'),
  everyConcern: { en: 'All', zh: '全部' },
  onlyGaps: { en: 'Not answered', zh: '未响应' },
  onlyAnswered: { en: 'Answered', zh: '已响应' },
  noStakeholderMatch: { en: 'No stakeholder is left by these filters.', zh: '没有符合筛选条件的干系人。' },
  clearFilters: { en: 'Clear the filters', zh: '清除筛选' },
  roleDecisionMaker: { en: 'Decision-makers', zh: '决策者' },
  roleManager: { en: 'Managers', zh: '管理者' },
  roleTechnicalLead: { en: 'Technical leads', zh: '技术负责人' },
  roleExecutor: { en: 'Executors', zh: '执行者' },
  roleInfluencer: { en: 'Influencers', zh: '影响者' },
  roleNone: { en: 'No role given', zh: '未填写角色' },
  aboutDecisionMaker: {
    en: 'Their money or result is at stake: they ask what it returns.',
    zh: '出钱或对结果负责的人：看投资回报和核心指标。',
  },
  aboutManager: { en: 'They answer for a team: they ask whether it gets faster.', zh: '带团队的人：看效率是否提高。' },
  aboutTechnicalLead: { en: 'They ask whether it is sound and safe.', zh: '把关技术的人：看架构与安全。' },
  aboutExecutor: { en: 'They do the work: they ask for fewer steps.', zh: '实际干活的人：看能否少几步、省点力。' },
  aboutInfluencer: {
    en: 'Touched otherwise, as legal, audit or IT: they ask for compliance and stability.',
    zh: '受到影响的人，如法务、审计、IT：看合规与稳定。',
  },
  aboutNoRole: { en: 'Write “role:” to place them.', zh: '写上“角色：”即可归类。' },
  noDecisionMaker: {
    en: 'Nobody here decides. Write “role: decision-maker” for whoever pays or signs.',
    zh: '还没有决策者。请给出钱或拍板的人写上“角色：决策者”。',
  },
  department: { en: 'Department: {name}', zh: '部门：{name}' },
  influence: propertyLabel('stakeholder', 'influence'),
  interest: propertyLabel('stakeholder', 'interest'),
  weight: { en: 'Weight: {weight}', zh: '权重：{weight}' },
  reportsTo: { en: 'Reports to {name}', zh: '上级：{name}' },
  asks: { en: 'Asked for: {count}', zh: '提出需求：{count}' },
  owns: { en: 'Owns: {count}', zh: '负责需求：{count}' },
  noConcern: {
    en: 'No concern written. What do they want to be better afterwards?',
    zh: '还没有写诉求：做成之后，对方希望什么变好？',
  },
  concernDelivered: { en: 'Delivered', zh: '已交付' },
  concernAnswered: { en: 'Answered', zh: '已响应' },
  concernGivenUp: { en: 'Not answered any more', zh: '不再有响应' },
  concernUnanswered: { en: 'Not answered', zh: '未响应' },
  answeredByNothing: { en: 'No requirement answers this.', zh: '没有需求响应这条诉求。' },
  answeredByGivenUp: { en: 'What would answer it will not be built.', zh: '响应它的需求不再做。' },
  concernsOf: { en: 'Concerns of {name}', zh: '{name}的诉求' },
  andMoreRequirements: { en: 'and {count} more', zh: '另有 {count} 条' },
  willNotBeBuilt: { en: 'will not be built', zh: '不再做' },
  influenceGrid: { en: 'Influence and interest', zh: '影响力与关注度' },
  influenceGridAbout: {
    en: 'Stakeholders by influence (rows) and interest (columns)',
    zh: '干系人按影响力（行）和关注度（列）排布',
  },
  notSaid: { en: 'Not said', zh: '未填写' },
  manageClosely: { en: 'Work closely with them', zh: '重点维护' },
  keepSatisfied: { en: 'Keep them satisfied', zh: '保持满意' },
  keepInformed: { en: 'Keep them informed', zh: '及时告知' },
  monitor: { en: 'Keep an eye on them', zh: '留意即可' },
  noGrid: {
    en: 'Write “influence: high” and “interest: medium” in a stakeholder to see who needs the most care.',
    zh: '在干系人里写上“影响力：高”“关注度：中”，就能看出谁最需要关照。',
  },
  reportingChain: { en: 'Reporting chain', zh: '上下级关系' },
  circular: { en: 'This chain leads back to itself.', zh: '上级绕回了自己。' },
  outsideChain: { en: 'Outside of the chain', zh: '不在上下级关系中' },
  noChain: {
    en: 'Write “reports-to:” in a stakeholder to see who convinces whom.',
    zh: '在干系人里写上“上级：”，就能看出谁是谁的上级。',
  },
  emptyStakeholdersTitle: { en: 'No stakeholders yet', zh: '还没有干系人' },
  emptyStakeholders: {
    en: 'Write down who decides, who does the work and who else is touched, each with what they care for. A requirement says “answers:” to show whose concern it meets.',
    zh: '写下谁拍板、谁干活、还有谁受影响，以及各自的诉求。需求里用“响应：”指明它响应了谁的诉求。',
  },
  emptyStakeholdersExample: {
    en: `stakeholder RiskDirector "Risk director" {
  role: decision-maker
  influence: high
  interest: high
  concern Recovery "Bad-debt recovery rate"
}

requirement REQ-1 "Urgent cases are assigned automatically" {
  from: RiskDirector
  answers: RiskDirector.Recovery
}`,
    zh: `干系人 风控总监 “风控总监” {
  角色：决策者
  影响力：高
  关注度：高
  诉求 回收率 “坏账回收率”
}

需求 REQ-1 “高优先级案件自动分配” {
  来源：风控总监
  响应：风控总监.回收率
}`,
  },
} as const satisfies Record<string, Wording>;
