/** The entry of the `reqlang` command. */
import module from 'node:module';
import path from 'node:path';
import { fileFailure } from '../locale/file-failure.js';
import { fill, type Wording } from '../locale/language.js';
import { askedLanguage, messageLanguage } from './message-language.js';
import { faultReport, wantsPlaces } from './own-fault.js';
import { run } from './run.js';
import { standardOutput } from './standard-output.js';

// From Node 22 on: compiled code is kept between runs, which halves the time that a small check takes.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const outputFailed: Wording = {
  en: 'Standard output was not written completely: {reason}.\n',
  zh: '标准输出没有完整写出：{reason}。\n',
};

const argv = process.argv.slice(2);
const { env } = process;
const language = messageLanguage(askedLanguage(argv), env);
const isServer = argv[0] === 'lsp';
let failed = false;

const err = (text: string) => void process.stderr.write(text);
const fail = (sentence: string) => {
  failed = true;
  process.exitCode = 2;
  err(sentence);
};

// Nobody is left to be told.
process.stderr.on('error', () => undefined);
// Of a language server, the place belongs in the editor's log at once.
process.on('uncaughtException', (error) => {
  fail(faultReport(error, language, isServer || wantsPlaces(argv, env)));
  process.exit();
});

const output = standardOutput((error) => fail(fill(outputFailed, language, { reason: fileFailure(error) })));

void run(argv, {
  cwd: process.cwd(),
  env,
  isTerminal: process.stdout.isTTY === true,
  programFolder: __dirname,
  previews: path.join(__dirname, 'webview'),
  out: (text) => output.write(text),
  err,
}).then((exitCode) => {
  if (!failed) process.exitCode = exitCode;
});
