/**
 * Errors of Reqlang's own, contained: one file, rule or declaration that makes a check fail costs that check alone. It is
 * said where it happened, so that silence does not look like success, and handed to whoever keeps a log.
 */
import type { Span } from '../facts/facts.js';
import type { Wording, WordingArgs } from '../locale/language.js';
import { spanAt } from '../text/span.js';
import type { Finding } from './rule.js';

/** The code of findings about checks that failed. It cannot be switched off or silenced. */
export const notCheckedCode = 'not-checked';

/** An error of our own that was contained. */
export interface Fault {
  /** What was being done, such as `rule vague-word`; for the log. */
  readonly doing: string;
  readonly uri: string;
  readonly error: unknown;
}

export type FaultListener = (fault: Fault) => void;

/** What an error says, in one line that is not too long for a message. */
export function reasonOf(error: unknown): string {
  const reason = (error instanceof Error ? error.message || error.name : String(error)).split('\n')[0] ?? '';
  return reason.length > 100 ? `${reason.slice(0, 99)}…` : reason;
}

/** A fault for a log: what was done, where, and the stack. */
export function faultInFull({ doing, uri, error }: Fault): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Contained error in ${doing}${uri && ` for ${uri}`}: ${stack}`;
}

/** What is said where a rule failed. */
export function ruleFailed(uri: string, at: Span, code: string, error: unknown): Finding {
  return finding(
    uri,
    at,
    {
      en: 'Reqlang could not check this with the rule {rule} because of an error of its own ({reason}). Everything else is checked. Please report it.',
      zh: 'Reqlang 自身出错（{reason}），这里没有用规则 {rule} 检查；其他检查不受影响。请把这个问题反馈给我们。',
    },
    { rule: code, reason: reasonOf(error) },
  );
}

/** What is said of a file that could not be read into facts. */
export function fileFailed(uri: string, reason: string): Finding {
  return finding(
    uri,
    spanAt(0, 0),
    {
      en: 'Reqlang could not check this file because of an error of its own ({reason}). All other files are checked. Please report it.',
      zh: 'Reqlang 自身出错（{reason}），没能检查这个文件；其他文件不受影响。请把这个问题反馈给我们。',
    },
    { reason },
  );
}

function finding(uri: string, at: Span, message: Wording, args: WordingArgs): Finding {
  return { code: notCheckedCode, severity: 'error', uri, at, message, args, related: [] };
}

/** Of the checks of a file in which the same rule failed for the same reason, the first is enough. */
export function firstOfEachFault(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, uri, args }) => {
    if (code !== notCheckedCode) return true;
    const key = `${uri} ${args.rule} ${args.reason}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
