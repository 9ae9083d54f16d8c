/** How many findings of which file the client shows: those of files that nobody has open share a limit. */
import { mostDiagnostics, mostOfClosedFiles } from '../editing/diagnostics.js';

export class ShownFindings {
  /** Of files that are not open. */
  private readonly counts = new Map<string, number>();
  /** Files of which fewer findings are shown than a file by itself may have. */
  private readonly cut = new Set<string>();
  private total = 0;

  /**
   * Notes that a file has findings, and says how many of them may be shown.
   * @param isOpen in the editor; such a file has a limit of its own
   * @returns at least one where there are any: a line that says how many there are
   */
  roomFor(uri: string, findings: number, isOpen: boolean): number {
    this.total -= this.counts.get(uri) ?? 0;
    this.counts.delete(uri);
    this.cut.delete(uri);
    const wanted = Math.min(findings, mostDiagnostics);
    if (isOpen || wanted === 0) return mostDiagnostics;
    const room = Math.max(1, Math.min(wanted, mostOfClosedFiles - this.total));
    this.counts.set(uri, room);
    this.total += room;
    if (room === wanted) return mostDiagnostics;
    this.cut.add(uri);
    return room;
  }

  /** True if fewer findings of the file are shown than could be if it was open. */
  isCutShort(uri: string): boolean {
    return this.cut.has(uri);
  }

  /** Files of which more can be shown now; they have to be shown again. */
  withMoreRoom(): readonly string[] {
    const room = mostOfClosedFiles - this.total;
    if (this.cut.size === 0 || room < mostDiagnostics) return [];
    return [...this.cut].slice(0, Math.ceil(room / mostDiagnostics));
  }
}
