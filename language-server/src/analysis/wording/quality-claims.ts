/** Claims about speed, size, capacity and availability: what a test needs a number for. English and Chinese. */
import { isDenied, isQuoted, saysHowMuch } from './surroundings.js';
import { type FoundWord, type Vocabulary, type WordLists, wordFinder } from './word-finder.js';

/** What a claim is about. */
export type QualityKind = 'speed' | 'amount' | 'availability';

export type QualityClaim = FoundWord<QualityKind>;

const english: WordLists<QualityKind> = {
  speed: [
    '(?:loads?|responds?|opens?|starts?|runs?|performs?|process(?:es)?|renders?|refresh(?:es)?|executes?|completes?|returns?|appears?|reacts?|searche?s?) (?:\\w+ ){0,2}(?:fast(?:er)?|quick(?:ly)?|rapidly|swiftly|without (?:noticeable |any )?delay)',
    '(?:quickly|rapidly|swiftly) (?:loads?|responds?|opens?|starts?|runs?|process(?:es)?|renders?|refresh(?:es)?|completes?|returns?)',
    '(?:quick|fast|rapid) (?:response|loading|load|start-?up|processing|execution)s?(?: times?| speeds?)?',
    '(?:short|low|good|acceptable|minimal|optimal) (?:response|loading|load|start-?up|processing|execution) (?:times?|speeds?)',
    '(?:high|good|optimal|excellent)[- ]performance',
    '(?:low|minimal)[- ](?:latency|delays?)',
    'fast(?:er)? performance',
    '(?<=\\b(?:is|be|are) )(?:very |really )?(?:quick|performant)',
  ],
  amount: [
    '(?:large|high|huge|great|massive) (?:numbers?|amounts?|volumes?|quantit(?:y|ies)) of',
    '(?:many|multiple) (?:concurrent|simultaneous)',
    'many (?:users|requests|records|transactions)',
    '(?:high|heavy) (?:load|traffic|throughput|concurrency|volume)s?',
    '(?:large|huge|massive|big) (?:files?|data ?sets?|data volumes?|databases?|tables|repositories|codebases|collections|grids?)',
    '(?:highly |horizontally )?scalable',
  ],
  availability: [
    'high(?:ly)? (?:availability|available|reliability|reliable)',
    '(?:minimal|minimum|little) downtime',
    'always (?:be )?available',
  ],
};

const action =
  '(?:响应|加载|打开|启动|查询|搜索|检索|处理|计算|运行|渲染|刷新|切换|导出|导入|生成|登录|上传|下载|执行|返回|同步|识别|读取|写入|传输|访问|反应)';
const degree = '(?:都|要|应|需|须|必须|应当|应该|更|较|比较|足够|很|非常|尽量|尽可能|尽|可能|可以|能够?|得|也)*';

const chinese: WordLists<QualityKind> = {
  speed: [
    `${action}(?:的?速度|的?时间|的?效率)?${degree}(?:快速|迅速|快|及时|短|流畅)(?![捷照递餐讯信件])`,
    `(?:快速|迅速|及时)地?(?:响应|加载|打开|返回|处理|刷新|渲染)`,
    '速度(?:要|应|更|较|很|非常|足够)?快',
    '[低超]延[迟时]',
    '低时延',
    '高性能',
    '性能(?:要|应|需)?(?:好|良好|优良|优异|优秀)',
    '高响应',
    '秒开',
    '[不无]卡顿',
  ],
  amount: [
    '高并发',
    '高吞吐量?',
    '海量',
    '大数据量',
    '(?<!等)大文件(?!导致)',
    '大容量',
    '大量(?:的)?(?:数据|用户|请求|并发|订单|文件|记录|图片|消息|设备|商品|访问|任务|日志)',
  ],
  availability: [
    '高可用性?',
    '高可靠性?',
    '高稳定性?',
    '稳定可靠',
    '稳定运行(?!后|时|的情况)',
    '运行稳定(?!后|时)',
    '长时间运行(?!后|时|的)',
  ],
};

/** All the words of claims. */
export const claimWords: Vocabulary = { english, chinese };

const findClaims = wordFinder(english, chinese);

/** The claims of a text, numbers or not, in text order. Not counted: what is quoted or denied. */
export function qualityClaims(text: string): readonly QualityClaim[] {
  const found = findClaims(text);
  if (found.length === 0) return found;
  return found
    .filter(
      (claim) =>
        !isQuoted(text, claim) &&
        !isDenied(text, claim.start) &&
        !isCondition(text, claim.start) &&
        (claim.kind !== 'amount' || isDemanded(text, claim)),
    )
    .sort((a, b) => a.start - b.start);
}

/** English amounts count only as something to cope with: “large datasets are error-prone” claims nothing. */
const isDemanded = (text: string, { start, end }: FoundWord<QualityKind>) =>
  !/^[a-z]/i.test(text.slice(start, end)) ||
  /scalable$/i.test(text.slice(start, end)) ||
  copesWith.test(text.slice(Math.max(0, start - 48), start));
const copesWith =
  /\b(?:handle|support|accommodate|process|serve|sustain|manage|store|display|cope|withstand|allow|tolerate|upload|import|export|under)s?(?: with| for)?(?: an?| the| very| extremely){0,2} $/i;

/** True in “if it is always available, …”: what follows is claimed, not this. */
const isCondition = (text: string, start: number) =>
  /(?:^|[，。；,.;]\s*)(?:只要|如果|若|一旦|待|if |when |as long as )[^，。；,.;]*$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** The claims of a text that says nowhere how much. */
export function unmeasurableQualities(text: string): readonly QualityClaim[] {
  const claims = qualityClaims(text);
  return claims.length > 0 && saysHowMuch(text) ? [] : claims;
}
