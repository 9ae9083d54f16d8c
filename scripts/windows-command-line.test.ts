import { describe, expect, test } from 'vitest';
import { quotedForBatchFile, startedAs } from './windows-command-line.mjs';

/**
 * What a program is given for one argument of a line, by the rules of the C runtime (Microsoft: "Parsing C command-line
 * arguments"), after cmd.exe has read the line so many times: outside of quotes `^` keeps the sign behind it as it is.
 */
function received(written: string, readings: number): string {
  let line = written;
  for (let i = 0; i < readings; i++) {
    let read = '';
    let quoted = false;
    for (let at = 0; at < line.length; at++) {
      if (line[at] === '^' && !quoted) read += line[++at] ?? '';
      else {
        if (line[at] === '"') quoted = !quoted;
        if (/[%&|<>]/.test(line[at] as string) && !quoted)
          throw new Error(`cmd.exe would act on ${line[at]} in ${line}`);
        read += line[at];
      }
    }
    line = read;
  }
  let argument = '';
  let quoted = false;
  for (let at = 0; at < line.length; ) {
    const [backslashes = ''] = /^\\*/.exec(line.slice(at)) as RegExpExecArray;
    at += backslashes.length;
    if (line[at] !== '"') argument += backslashes;
    else {
      argument += '\\'.repeat(Math.floor(backslashes.length / 2));
      if (backslashes.length % 2 === 1) argument += '"';
      else quoted = !quoted;
      at++;
      continue;
    }
    if (at < line.length) {
      if (line[at] === ' ' && !quoted) throw new Error(`two arguments in ${line}`);
      argument += line[at++];
    }
  }
  return argument;
}

describe('arguments for a batch file on Windows', () => {
  test.each([
    'install',
    'C:\\Users\\Li Wei\\需求 (1)\\samples',
    'C:\\a folder\\',
    'a "quoted" word',
    'ends with a backslash and a quote \\"',
    '100%PATH%',
    'R&D',
    'a|b>c<d^e',
    '你好，世界！',
    '',
    '--extensionDevelopmentPath=C:\\Program Files\\reqlang',
  ])('%s arrives as it is', (argument) => {
    expect(received(quotedForBatchFile(argument), 2)).toBe(argument);
  });

  test('a program that is no batch file is started as it is', () => {
    expect(startedAs('C:\\Program Files\\nodejs\\node.exe', ['a b'], 'win32')).toEqual({
      file: 'C:\\Program Files\\nodejs\\node.exe',
      args: ['a b'],
      verbatim: false,
    });
    expect(startedAs('/usr/bin/code', ['a b'], 'linux')).toEqual({
      file: '/usr/bin/code',
      args: ['a b'],
      verbatim: false,
    });
  });

  test('a batch file in a folder with a blank is one word of the line', () => {
    const { file, args, verbatim } = startedAs('C:\\Program Files\\nodejs\\npm.cmd', ['ci'], 'win32', 'cmd.exe');
    expect(verbatim).toBe(true);
    expect(file).toBe('cmd.exe');
    expect(args.slice(0, 3)).toEqual(['/d', '/s', '/c']);
    expect(args[3]).toBe('"^"C:\\Program^ Files\\nodejs\\npm.cmd^" ^^^"ci^^^""');
  });
});
