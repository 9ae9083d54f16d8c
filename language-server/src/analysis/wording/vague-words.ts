/**
 * Words that two readers understand differently, in English and Chinese; texts may mix both.
 *
 * The lists hold what was right in at least four of five places in real requirements. Left out as they are mostly
 * harmless: some, may, relevant, proper, 相关, 相应, 部分, 方便 before a verb.
 */
import { qualityClaims } from './quality-claims.js';
import { clauseAround, isDenied, isQuoted, saysHowMuch } from './surroundings.js';
import { type FoundWord, type Vocabulary, type WordLists, wordFinder } from './word-finder.js';

/** What a vague word leaves open. */
export type VagueKind = 'when' | 'how-much' | 'how-good' | 'in-which-cases' | 'which' | 'what-else';

export type VagueWord = FoundWord<VagueKind>;

const english: WordLists<VagueKind> = {
  when: [
    'as soon as possible',
    'asap',
    'in a timely (?:manner|fashion)',
    'timely',
    'promptly',
    'from time to time',
    'periodically',
    'in due course',
    'at regular intervals',
  ],
  'how-much': [
    '(?:several|a few|a couple of) (?:seconds|minutes|hours|days|weeks|months|times|options|types|kinds|ways|formats|users|languages|attempts|clicks|steps)',
    'a lot of',
    'lots of',
    'numerous',
    'various',
    'roughly',
    'more or less',
    'approximately',
  ],
  'how-good': [
    '(?<!fail[- ])fast',
    'user[- ]friendly',
    'friendly',
    'easy to (?:use|understand|learn|read|navigate|maintain)',
    'ease of use',
    'easily',
    'intuitive(?:ly)?',
    'seamless(?:ly)?',
    'smooth(?:ly)?',
    'robust(?:ly)?',
    'flexible',
    'flexibly',
    'efficient(?:ly)?',
    'elegant(?:ly)?',
    'nice(?! to\\b)',
    'beautiful(?:ly)?',
    'attractive',
    'appealing',
    'state[- ]of[- ]the[- ]art',
    'adequate(?:ly)?',
    'sufficient(?:ly)?',
    'reasonable',
    'reasonably',
    'satisfactory',
    'convenient(?:ly)?',
    'professional(?:[- ]looking)? (?:appearance|look|design)',
  ],
  'in-which-cases': [
    '(?:as|if|where|when|whenever) (?:appropriate|necessary|possible|feasible|practical)',
    '(?:as|where|when) needed',
    '(?:as|where) applicable',
    'as far as possible',
    'as much as possible',
    'to the extent possible',
    '(?<=\\b(?:shall|must|should|will|can|may) )(?:normally|usually|generally|typically|sometimes)',
  ],
  which: ['appropriate(?:ly)?', 'suitable(?! for\\b)', 'and/or', '(?:modern|major|common|popular) (?:web )?browsers'],
  'what-else': ['etc\\.?', 'and so on', 'and so forth', 'and the like', 'including but not limited to'],
};

const chinese: WordLists<VagueKind> = {
  when: ['尽快', '尽早', '及时', '适时', '(?<!固)定期(?!限)', '第一时间', '近期', '不定期', '时不时'],
  'how-much': ['大概', '大约', '大致', '差不多', '若干', '适量', '一定数量', '一定程度', '少量'],
  'how-good': [
    '友好(?!名)',
    '易用(?!性)',
    '易于(?:使用|操作|理解|维护|扩展)',
    '简单易[用懂]',
    '通俗易懂',
    '简洁',
    '美观',
    '流畅(?!度)',
    '直观(?!地?(?:掌握|了解|看到|查看|感受))',
    '灵活',
    '便捷(?!性)',
    '方便快捷',
    '人性化',
    '合理(?![性化])',
    '良好',
    '高效(?!率)',
    '完善的',
    '丰富的',
    '优雅',
  ],
  'in-which-cases': [
    '视情况',
    '根据情况',
    '必要时',
    '需要时',
    '如有需要',
    '如有必要',
    '有条件的话',
    '可能的话',
    '尽量',
    '尽可能',
    '原则上',
    '一般情况下',
    '正常情况下',
  ],
  which: ['适当(?!性)', '酌情', '合适', '某些', '主流(?![程业])'],
  'what-else': ['等等(?=$|[，。；、）)！？\\s])', '之类', '诸如此类', '包括但不限于'],
};

/**
 * “甲、乙等”: a list left open. Not 等待, 等级, 相等, 等三种; behind a single thing it counts with a general word or nothing
 * behind it.
 */
const openList =
  '(?<![相平高中同均对不稍初何头上下优劣次请先再久需要一二三幂])等(?!\\s*[\\d一二两三四五六七八九十]|[待级于同价候比式分宽距效额号])(?:(?<=[、/][^，。；、\\s]{1,16}等)|(?=$|[\\s）)」』”"，。；、！？,;.!?]|的(?!待)|(?:各[种类项]|多[种类项个]|相关|基本|常[见用]|主[要流]|关键|其他|一系列|敏感)?(?:信息|内容|数据|功能|方式|条件|操作|字段|状态|类型|情况|场景|指标|模块|渠道|平台|系统|角色|人员|格式|文件|设备|资料|属性|维度|参数|业务|流程|环节|要素|因素|服务|工具|资源|事件|行为|特性|记录|页面|接口|组件|材料|产品|商品|单据|证件|凭证|图表|报表|选项|浏览器|终端|手段|措施|领域|行业|费用|项目|部门|地方|位置|配置|规则|策略|逻辑|细节|标签|分类|按钮|提示|消息|通知|步骤|动作|权限|需求|技术|协议|算法|异常|错误|风险|攻击|活动|任务|日志|表|项)))';

const chineseWithLists = { ...chinese, 'what-else': [...chinese['what-else'], openList] };

/** All vague words. */
export const wordsThatAreVague: Vocabulary = { english, chinese: chineseWithLists };

const findWords = wordFinder(english, chineseWithLists);

/**
 * The vague words of a text, in text order. Not counted: what is quoted, what is denied (“不合理”), a word that a number
 * in its clause makes exact (“大约 3 秒”), and claims about speed or size, which are for `qualityClaims`.
 */
export function vagueWords(text: string): readonly VagueWord[] {
  const found = findWords(text);
  if (found.length === 0) return found;
  const claims = qualityClaims(text);
  return found
    .filter(
      (word) => !isHarmless(text, word) && !claims.some(({ start, end }) => start <= word.start && word.end <= end),
    )
    .sort((a, b) => a.start - b.start);
}

function isHarmless(text: string, word: VagueWord): boolean {
  if (isQuoted(text, word) || isDenied(text, word.start) || isBackground(text, word.start)) return true;
  if (/[?？]\s*$/.test(text)) return true;
  switch (word.kind) {
    case 'how-good':
      return saysHowMuch(text) || isPurpose(text, word.start) || isExplained(text, word.end);
    case 'which':
      return isExplained(text, word.end);
    case 'when':
      return saysHowMuch(clauseAround(text, word)) || isPurpose(text, word.start);
    case 'how-much':
      return saysHowMuch(clauseAround(text, word));
    case 'what-else':
      return isExample(text, word.start);
    default:
      return false;
  }
}

/** True where the text goes on to say what is meant: “modern browsers (Chrome, Edge)”, “flexible pricing: by day or week”. */
const isExplained = (text: string, end: number) =>
  /^[^.;,，。；]{0,40}(?:[（(]|[:：]\s*\S)/.test(text.slice(end, end + 48));

/** True where it says what something is good for: “an index for fast queries”, “以便及时补货”. */
const isPurpose = (text: string, start: number) =>
  /(?:\bfor |(?:以便|便于|从而|来不及)[^，。；]{0,12})$/.test(text.slice(Math.max(0, start - 16), start));

/** True in a sentence about how things are or were. */
const isBackground = (text: string, start: number) =>
  /(?:目前|现有|已有|已使用|传统|以往|\bcurrently\b|\btoday\b)[^。；;.]*$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** True behind “such as”: what comes before that is what counts. */
const isExample = (text: string, start: number) =>
  /(?:例如|比如|譬如|诸如|[（(，,]如|\be\.g\.|\bsuch as\b|\bfor example\b)[^。；;.）)]*$/i.test(
    text.slice(Math.max(0, start - 120), start),
  );
