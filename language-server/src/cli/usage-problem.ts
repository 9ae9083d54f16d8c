import type { CommanderError } from 'commander';
import type { Language } from '../locale/language.js';

/** What is wrong with a command line, in one plain sentence. */
export function usageProblem({ code, message }: CommanderError, language: Language): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (.+)\?\)/.exec(message)?.[1];
  const say = (en: string, zh: string) => (language === 'zh' ? zh : en);
  const hint = suggestion ? say(` Did you mean ${suggestion}?`, `是不是 ${suggestion}？`) : '';
  switch (code) {
    case 'commander.unknownCommand':
      return say(`There is no command "${quoted}".`, `没有命令“${quoted}”。`) + hint;
    case 'commander.unknownOption':
      return say(`There is no option "${quoted}".`, `没有选项“${quoted}”。`) + hint;
    case 'commander.missingArgument':
      return say(`"${quoted}" is missing.`, `缺少“${quoted}”。`);
    case 'commander.optionMissingArgument':
      return say(`"${quoted}" needs a value.`, `“${quoted}”后面要有值。`);
    case 'commander.missingMandatoryOptionValue':
      return say(`"${quoted}" is needed.`, `必须写明“${quoted}”。`);
    case 'commander.excessArguments':
      return say('There are more arguments than the command takes.', '参数太多。');
    case 'commander.help':
      return say('Which command? See `reqlang --help`.', '要执行哪个命令？请看 reqlang --help。');
    case 'commander.invalidArgument': {
      const [, value, place] =
        /(?:argument|value) '([^']*)' is invalid(?: for argument '([^']*)')?/.exec(message) ?? [];
      const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
      const allowed = choices ? say(` Choose one of: ${choices}.`, `可选：${choices}。`) : '';
      return (
        say(`"${value}" does not go with "${place ?? quoted}".`, `“${value}”不能用于“${place ?? quoted}”。`) + allowed
      );
    }
    default:
      return message.replace(/^error: /, '');
  }
}
