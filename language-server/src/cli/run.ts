/**
 * The `reqlang` command. Each subcommand is loaded when it is called: `reqlang --version` needs no parser, and
 * `reqlang check` no language server.
 */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { exportFormats, exportSubjectNames, type ExportSubject, formatNames } from '../catalogue/exports.js';
import type { Language } from '../locale/language.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import { askedLanguage, messageLanguage } from './message-language.js';
import { faultReport, wantsPlaces } from './own-fault.js';
import { printNotices } from './third-party-notices.js';
import { usageProblem } from './usage-problem.js';

/**
 * Runs the command line. Never throws: whatever goes wrong is said in a sentence on standard error.
 * @param argv arguments behind the program's name
 * @returns 0 if all is well, 1 if something was found, 2 if something could not be done
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const language = messageLanguage(askedLanguage(argv), io.env);
  let exitCode: ExitCode = 0;
  const program = commandLine(io, language, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CannotRun) io.err(`${error.in(language)}\n`);
    else if (!(error instanceof CommanderError)) io.err(faultReport(error, language, wantsPlaces(argv, io.env)));
    else if (error.exitCode === 0) return 0;
    else io.err(`${usageProblem(error, language)}\n`);
    return 2;
  }
}

function commandLine(io: CommandIo, language: Language, finish: (code: ExitCode) => void): Command {
  const say = (en: string, zh: string) => (language === 'zh' ? zh : en);
  const program = new Command('reqlang')
    .description(
      say('Requirements as code: check, format and export .req files.', '需求即代码：检查、格式化和导出 .req 文件。'),
    )
    .version(version, '-v, --version', say('print the version', '显示版本'))
    .helpOption('-h, --help', say('explain the command', '显示帮助'))
    .helpCommand('help [command]', say('explain a command', '显示某个命令的帮助'))
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title) })
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride();
  program
    .option('--licenses', say('print the licences of the packages in this program', '显示本程序所含软件包的许可证'))
    .on('option:licenses', () => {
      printNotices(io);
      throw new CommanderError(0, 'reqlang.licenses', '');
    });
  const lang = () =>
    new Option(
      '--lang <language>',
      say("language of messages (default: the system's)", '消息的语言（默认跟随系统）'),
    ).choices(['en', 'zh']);
  const subcommand = (usage: string, en: string, zh: string) =>
    program
      .command(usage)
      .description(say(en, zh))
      .helpOption('-h, --help', say('explain the command', '显示帮助'))
      .addOption(lang())
      .option('--debug', say('if the program fails, show where', '程序出错时显示出错的位置'));

  subcommand('check [path...]', 'Find what is wrong or missing.', '找出错误和遗漏。')
    .addOption(
      new Option('--format <format>', say('how findings are written', '输出格式'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--max-warnings <count>', say('fail if there are more warnings', '警告超过此数即失败'), wholeNumber)
    .option(
      '--rule <CODE=severity>',
      say(
        'change a rule: off, hint, info, warning or error; may be repeated',
        '调整规则级别：off、hint、info、warning 或 error；可多次使用',
      ),
      (setting: string, before: readonly string[] | undefined) => [...(before ?? []), setting],
    )
    .option(
      '--cache',
      say('check anew only what has changed since the last time', '只重新检查上次之后有改动的内容'),
      false,
    )
    .option(
      '--cache-location <folder>',
      say('where the cache is kept (default: .reqlang-cache)', '缓存文件夹（默认 .reqlang-cache）'),
    )
    .action(async (paths: string[], options) => {
      const { check } = await import('./check/check-command.js');
      finish(await check(io, paths, { ...options, language }));
    });

  subcommand('format [path...]', 'Lay out files the one way.', '统一文件的格式。')
    .option('--check', say('only list the files that would change', '只列出需要格式化的文件'), false)
    .action(async (paths: string[], options) => {
      const { format } = await import('./format-command.js');
      finish(await format(io, paths, { ...options, language }));
    });

  subcommand('rules [code]', 'List the rules, or explain one.', '列出规则，或说明其中一条。').action(
    async (code: string | undefined) => {
      const { printRules } = await import('./rules-command.js');
      finish(printRules(io, code, language));
    },
  );

  subcommand(
    'export',
    'Write one of the pages, a report of all of them, or the model.',
    '导出其中一页、包含全部页面的报告，或模型。',
  )
    .addArgument(new Argument('<what>', say('what to export', '导出的内容')).choices(exportSubjectNames))
    .argument('[path...]')
    .addOption(
      new Option('--to <format>', say('how it is written', '输出格式')).choices(formatNames).makeOptionMandatory(),
    )
    .option('-o, --output <file>', say('write to a file (gherkin: into a folder)', '写入文件（gherkin 写入文件夹）'))
    .option(
      '--requirement <name>',
      say(
        'only this requirement (acceptance, checklist); may be repeated',
        '只导出这个需求（用于 acceptance、checklist），可重复',
      ),
      (name: string, before: readonly string[]) => [...before, name],
      [] as readonly string[],
    )
    .option('--spans', say('say in JSON where things stand', '在 JSON 中写明位置'), false)
    .addHelpText(
      'after',
      say(
        `
${formatHelp(language)}

report is all pages in one file; checklist is the acceptance cases to print and sign.

  reqlang export report --to html -o report.html`,
        `
${formatHelp(language)}

report 包含全部页面；checklist 是供打印签字的验收清单。

  reqlang export report --to html -o 报告.html`,
      ),
    )
    .action(async (what: ExportSubject, paths: string[], options) => {
      const { exportProject } = await import('./export-command.js');
      finish(await exportProject(io, what, paths, { ...options, language }));
    });

  subcommand('lsp', 'Start the language server for an editor.', '启动供编辑器使用的语言服务。')
    .option('--stdio', say('talk over standard input and output (always)', '通过标准输入输出通信（总是如此）'))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      // The server's own entry finds its way of talking among the arguments.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
      await import('../server/node.js');
    });
  return program;
}

/** What each format is good for, a line each. */
const formatHelp = (language: Language) =>
  formatNames.map((name) => `${name.padEnd(9)} ${exportFormats[name].help[language]}`).join('\n');

/** Titles of help, as commander writes them. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
