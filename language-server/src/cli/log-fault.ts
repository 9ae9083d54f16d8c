import { type FaultListener, faultInFull, reasonOf } from '../rules/not-checked.js';
import type { CommandIo } from './command-io.js';

/** Writes errors of our own that were contained to the error output, each kind once. */
export function logFault(io: Pick<CommandIo, 'err'>): FaultListener {
  const logged = new Set<string>();
  return (fault) => {
    const kind = `${fault.doing} ${reasonOf(fault.error)}`;
    if (logged.has(kind)) return;
    logged.add(kind);
    io.err(`${faultInFull(fault)}\n`);
  };
}
