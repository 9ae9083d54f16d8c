/** What the extension itself says, outside the previews. */
import type { Wording } from '../../language-server/src/locale/language.js';

export const texts = {
  starting: { en: 'Reqlang is starting', zh: 'Reqlang 正在启动' },
  running: { en: 'Reqlang found no problems', zh: 'Reqlang 未发现问题' },
  problems: {
    en: 'Reqlang: {errors} errors, {warnings} warnings. Open the Problems panel to see them.',
    zh: 'Reqlang：{errors} 个错误，{warnings} 个警告，可在“问题”面板中查看。',
  },
  stopped: { en: 'Reqlang has stopped', zh: 'Reqlang 已停止' },
  clickForOutput: { en: 'Click to see what it reports.', zh: '点击查看运行记录。' },
  startFailed: {
    en: 'Reqlang could not start: no checks, no completion. {reason}',
    zh: 'Reqlang 未能启动，暂时无法检查和补全。{reason}',
  },
  lost: {
    en: 'Reqlang stopped again and again and stays off: no checks, no completion. Your text is safe. Restart it, or see what it reports.',
    zh: 'Reqlang 反复中断，已停止运行：暂时无法检查和补全。您的文本不受影响。可以重新启动，或查看运行记录。',
  },
  showOutput: { en: 'Show Output', zh: '查看运行记录' },
  restart: { en: 'Restart', zh: '重新启动' },
  noReqFile: {
    en: 'There is no .req file in this folder yet.',
    zh: '当前文件夹中还没有 .req 文件。',
  },
  whichFile: {
    en: 'Of which file’s project?',
    zh: '要查看哪个文件所在的项目？',
  },
  createQuickstart: { en: 'Start with an Example', zh: '从示例开始' },
  quickstartFile: { en: 'quickstart.req', zh: '快速入门.req' },
  titleWithProject: { en: '{view}: {project}', zh: '{view}：{project}' },
  noReqEditor: {
    en: 'Open a .req file first: this command works on the file in the active editor.',
    zh: '请先打开一个 .req 文件：此命令作用于当前编辑器中的文件。',
  },
  noDependentHere: {
    en: 'Put the caret into a requirement or version first.',
    zh: '请先把光标放在一个需求或版本里。',
  },
  noDependencies: {
    en: '{name} depends on nothing, and nothing needs it.',
    zh: '{name} 不依赖任何内容，也没有被依赖。',
  },
  keywordsAreChinese: { en: 'All keywords of this file are Chinese already.', zh: '本文件的关键字已经全部是中文。' },
  keywordsAreEnglish: { en: 'All keywords of this file are English already.', zh: '本文件的关键字已经全部是英文。' },
  numbersAreRight: {
    en: 'The requirements of this file are numbered consecutively already.',
    zh: '本文件中的需求编号已经是连续的。',
  },
  noCaseMissing: {
    en: 'No case is missing: the rules here are covered, or no cases are demanded.',
    zh: '没有缺少的用例：这里的规则已全部覆盖，或者不需要用例。',
  },
  textHasChanged: {
    en: 'Nothing was changed, because the text changed meanwhile. Run the command again.',
    zh: '执行期间文本发生了变化，因此没有做任何修改。请重新运行此命令。',
  },
  caseNotAdded: { en: 'No case was added. {reason}', zh: '没有添加用例。{reason}' },
  cannotRewrite: { en: 'The file was not changed. {reason}', zh: '文件没有修改。{reason}' },
  cannotOpen: {
    en: '{file} cannot be opened: it may have been moved or deleted.',
    zh: '无法打开 {file}：文件可能已移动或删除。',
  },
  unsavedChanges: {
    en: '{file} has unsaved changes, made in garbled text. Undo them or revert the file, then convert it.',
    zh: '{file} 有未保存的修改（在乱码上所做）。请先撤销修改或还原文件，再转换编码。',
  },
  isConverted: { en: '{file} is in UTF-8 now.', zh: '{file} 已转换为 UTF-8。' },
  notConverted: { en: '{file} was not converted: {reason}', zh: '没有转换 {file}：{reason}' },
  exportWhat: { en: 'What to export?', zh: '导出什么？' },
  exportAs: { en: 'Export as', zh: '导出为' },
  exportChecklist: { en: 'Checklist to print and sign', zh: '业务验收清单：打印签字' },
  exportAllPages: { en: 'All pages', zh: '全部页面' },
  exported: { en: 'Saved {file}.', zh: '已保存 {file}。' },
  openExported: { en: 'Open', zh: '打开' },
  exportFailed: { en: 'The file was not written. {reason}', zh: '文件没有写入。{reason}' },
  notOverSources: {
    en: '{file} was not written: requirements and settings are kept in such files. Choose another name.',
    zh: '没有写入 {file}：这种文件用来保存需求或设置，请换一个文件名。',
  },
  notUnderstood: { en: 'The server gave no usable answer.', zh: '服务器没有给出可用的结果。' },
  pictureNotDrawn: { en: 'The picture could not be drawn.', zh: '无法绘制图片。' },
} as const satisfies Record<string, Wording>;
