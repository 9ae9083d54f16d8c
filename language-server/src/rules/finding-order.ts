/** The order in which findings are shown everywhere. */
import { endOf, startOf } from '../text/span.js';
import type { Finding } from './rule.js';

const orderOfSeverity = ['error', 'warning', 'info', 'hint'];

/** By position, then code, then message: the order in which findings are shown everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
    startOf(a.at) - startOf(b.at) ||
    endOf(a.at) - endOf(b.at) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    orderOfSeverity.indexOf(a.severity) - orderOfSeverity.indexOf(b.severity) ||
    JSON.stringify(a.args).localeCompare(JSON.stringify(b.args))
  );
}
