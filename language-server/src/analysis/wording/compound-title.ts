/**
 * Titles that hold several demands: two verbs, each with an object of its own, joined by “and”, 并且, 以及, ….
 *
 * One object with two verbs ("view and edit orders", 查询和导出订单) is one demand, and so is a list of things.
 */
import { isQuoted, type TextPart } from './surroundings.js';

/** English verbs that start a demand and are hardly ever nouns. */
const clearVerbs =
  'add|allow|assign|calculate|cancel|choose|compare|configure|convert|create|delete|deny|detect|download|edit|enable|encrypt|enforce|ensure|enter|generate|hide|identify|import|include|increment|initialize|insert|install|keep|let|maintain|make|manage|merge|modify|notify|prevent|prompt|protect|provide|publish|receive|refuse|register|reject|remind|remove|replace|restore|restrict|retrieve|save|select|send|share|show|store|submit|sync|synchronize|track|upload|validate|verify|warn|write';
/** Verbs that are nouns as often: they count before an article or the like. */
const doubtfulVerbs =
  'access|alert|archive|backup|block|change|check|display|export|filter|issue|limit|list|load|log|monitor|order|pay|print|process|record|release|report|request|return|review|schedule|search|set|sort|start|stop|support|test|update|view';
const determiner =
  'an?|the|all|any|each|every|its|their|his|her|your|my|no|new|them|it|him|whether|that|only|these|those|this|multiple|selected|existing';

/** An “and” with a verb and its object behind it, or with a modal verb, which says that a new demand starts. */
const secondDemand = new RegExp(
  `(?<=[\\w)”"'\`],? )(?:and(?: (?:also|then))?|as well as)(?= (?:(?:shall|must|should|will|can|may) (?:also )?(?:be )?\\w|(?:${clearVerbs})(?:e?s)? (?!and\\b|or\\b)\\w|(?:${doubtfulVerbs})(?:e?s)? (?:${determiner})\\b))`,
  'gi',
);
/** A verb with an object, from the start of the title or behind a modal verb, up to the “and”. */
const firstDemand = new RegExp(
  `(?:^\\W*(?:\\w+ (?:can|may|must|shall|should|will) (?:be able to )?)?|\\b(?:can|may|must|shall|should|will|to|able to) (?:also |be able to )?)(?:${clearVerbs}|${doubtfulVerbs})(?:e?s)? (?!and\\b|or\\b|,)[^.;]{2,160}$`,
  'i',
);

/** “create, rename, and” and “can view and”: verbs in front of one object. */
const sharesObject = /(?:,|\b(?:to|can|may|must|shall|should|will)|^) *\w+,? *$/i;

const action =
  '(?:支持|导出|导入|发送|推送|通知|提醒|创建|新建|新增|添加|编辑|修改|删除|查询|搜索|查看|展示|显示|提供|实现|生成|上传|下载|打印|统计|审批|审核|同步|配置|设置|登录|注册|退款|支付|下单|取消|绑定|解绑|分享|收藏|评论|保存|校验|计算|记录|自动|提交|分配|接入|对接|增加|更新|调整|限制|拦截|冻结|释放|扣减|锁定|备份|恢复|归档|跳转|回写|触发|标记|关闭|开启|启用|停用|禁用|采集|汇总|处理|管理|允许|阻止|确认|撤销|转交|派发|催办|核销|发放|领取|开具)';
const modal = '(?:还|也|需要?|要|应|必须|可以?|能够?|支持|将|会|自动|及时|向[\\u4e00-\\u9fff]{1,6})*';
/** A word that joins demands, with a verb and its object behind it. */
const joiner = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\w）)”」][，,；;、]?)(?:并且|而且|以及|(?<=[，,；;])同时|还要|另外|此外|还能|还可以?)(?=${modal}${action}[\\u4e00-\\u9fffA-Za-z])`,
  'g',
);
const demand = new RegExp(`^(?:并|并且|和|以及|还|同时)?${modal}${action}[\\u4e00-\\u9fffA-Za-z\\d]{2,}`);
const firstAction = new RegExp(`${action}[\\u4e00-\\u9fffA-Za-z\\d]{2,}`);
/** What makes verb and noun one noun: 处理时间, 审核状态. */
const thing =
  /(?:时间|内容|方式|条件|原因|人员?|者|状态|日期|编号|说明|次数|数量|金额|比例|率|类型|名称|规则|权限|功能|模块|页面?|按钮|机制|列表)$/;

/** Where a title goes on to a further demand: the word that joins them, or a list of at least three. */
export function compoundTitle(title: string): TextPart | undefined {
  return inEnglish(title) ?? inChinese(title);
}

function inEnglish(title: string): TextPart | undefined {
  if (!/ (?:and|as well as) /i.test(title)) return undefined;
  for (const { 0: word, index } of title.matchAll(secondDemand)) {
    const part = { start: index, end: index + word.length };
    const before = title.slice(Math.max(0, index - 200), index);
    if (sharesObject.test(before) || / so (?:that|as to) /i.test(before)) continue;
    if (firstDemand.test(before) && !isQuoted(title, part)) return part;
  }
  return undefined;
}

const joins = /并且|而且|以及|同时|还要|另外|此外|还能|还可/;

function inChinese(title: string): TextPart | undefined {
  for (const { 0: word, index } of joins.test(title) ? title.matchAll(joiner) : []) {
    const part = { start: index, end: index + word.length };
    const before = title.slice(Math.max(0, index - 200), index);
    if (firstAction.test(before) && !isQuoted(title, part)) return part;
  }
  return /[、，,；;].*[、，,；;和与及]/.test(title) ? listOfDemands(title) : undefined;
}

/** 导出报表、发送邮件、生成图表: three verbs in a row, each with an object. */
function listOfDemands(title: string): TextPart | undefined {
  let start = -1;
  let count = 0;
  for (const { 0: item, index } of title.matchAll(/[^、，,；;]+/g)) {
    const plain = item.replace(/[（(].*$/, '').trim();
    if (!demand.test(plain) || thing.test(plain) || plain.includes('。')) {
      count = 0;
      continue;
    }
    if (count++ === 0) start = index;
    if (count === 3) return { start, end: index + item.trimEnd().length };
  }
  return undefined;
}
