/** Pinyin of the language's Chinese words: who types with letters finds a word by its sound or its initials. */

/** Syllable and the characters of the keyword table that are read so. */
const readings =
  'an案 ba把 ban版 bei备 ben本 bi币 bian边 biao标表 bu部不步布 ce测策 chang常长 cheng成 chong冲 ci次 dai待 dan单 dang当 dao到 di低 ' +
  'ding定 du度 duan段 fa发 fan范 fang方 fei非费 fen分 feng风 fou否 fu服负付 gai概 gan干 gao高 ge个 gong功 gu估 guan关管 gui规 guo果过 ' +
  'heng衡 hou后 hu户 hua划 huan缓 huo货豁或 ji级基机技集即季计 jia价假 jian健 jiao交 jie接结阶界 jin进 jing径 ju据举 jue角决 kai开 kang康 ' +
  'ke可客 kou口 kuai块 lai来赖 lei类 li力隶例理立 lian链 liang量 lu路 lv率 lve略 man满 me么 mei枚 men门 mian面免 ming命 mo模 mu目 na那 neng能 ' +
  'pei配 pin频 ping评 qi期其 qian签前 qie且 qiu求 qu取 quan权 ren人任 ri日 rong容 ru如入 se色 shang上 she设 shen审 sheng生 shi实使时事是 ' +
  'shou收首受 shu属数术束熟 shuai衰 su诉 ta他 tai态 ti体 tong通 tu突图 tui退 wan完 wei位围唯未为 wen文 wo握 wu务 xi系析 xia下 xian线先险限 ' +
  'xiang项响 xiao消 xing型性行 xu需 yan严验 ye业 yi依益意已一异 yin引因 ying影应 yong用 you优由 yu预于 yuan源 yue约月 zan暂 ze责则 zhe者 ' +
  'zhen真 zheng正整 zhi指值执质置制直 zhong重中 zhou周 zhu注 zhuang状 zhun准 zu阻 zuo做';

const syllableOf = new Map(
  readings.split(' ').flatMap((entry) => {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    return [...entry.slice(syllable.length)].map((character) => [character, syllable] as const);
  }),
);

/** Words with a character that is read otherwise in them. */
const exceptions: Readonly<Record<string, readonly string[]>> = { 成长期: ['cheng', 'zhang', 'qi'] };

/**
 * The sound of a word and its initials: `需求` → `xuqiu`, `xq`.
 * @returns undefined if a character of it is not in the table
 */
export function pinyinOf(word: string): { readonly full: string; readonly initials: string } | undefined {
  const syllables = exceptions[word] ?? [...word].map((character) => syllableOf.get(character) ?? '');
  if (syllables.includes('')) return undefined;
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') };
}
