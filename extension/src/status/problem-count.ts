/** Problems of a set of files, kept up to date file by file. */
export class ProblemCount {
  private readonly byFile = new Map<string, { errors: number; warnings: number }>();
  errors = 0;
  warnings = 0;

  /** Takes over the numbers of one file. */
  set(file: string, errors: number, warnings: number): void {
    const before = this.byFile.get(file);
    this.errors += errors - (before?.errors ?? 0);
    this.warnings += warnings - (before?.warnings ?? 0);
    if (errors + warnings > 0) this.byFile.set(file, { errors, warnings });
    else this.byFile.delete(file);
  }
}
