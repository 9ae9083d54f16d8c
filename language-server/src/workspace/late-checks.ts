/** Checks that were put off: runs them in slices, and tells of a file when its own have run. */
import type { Projects } from './projects.js';
import type { WorkQueue } from './work-queue.js';

export class LateChecks {
  /** Files whose findings may differ, and that nobody has been told of because checks are put off. */
  readonly untold = new Set<string>();

  /**
   * @param changed is told which files' findings may be different now
   */
  constructor(
    private readonly projects: Projects,
    private readonly changed: (uris: ReadonlySet<string>) => void,
  ) {}

  /** These files are told of when their checks have run. */
  tellLater(touched: Iterable<string>): void {
    for (const uri of touched) this.untold.add(uri);
  }

  /**
   * Runs all of them, and tells of each file as soon as its checks have run.
   * @param queue says when to give way to other work
   * @param first files that come before others
   * @param known files that there are, for what is said about `ignore`
   */
  async run(queue: WorkQueue, first: () => Iterable<string>, known: () => Iterable<string>): Promise<void> {
    this.tell([...this.untold]);
    for (;;) {
      const behind = [...this.projects.all()].find(({ runner }) => runner.isBehind);
      if (!behind) break;
      const { touched, completed } = behind.runner.runLate(() => queue.isOver(), first());
      this.tellLater(touched);
      this.tell([...touched, ...completed]);
      if (queue.isOver()) await queue.rest();
    }
    this.projects.reviewIgnore(known, this.untold);
    this.tell([...this.untold]);
  }

  /** Tells of those files whose findings may differ and whose checks have run. */
  private tell(uris: readonly string[]): void {
    const done = new Set(uris.filter((uri) => this.untold.has(uri) && !this.projects.of(uri)?.runner.isLate(uri)));
    for (const uri of done) this.untold.delete(uri);
    if (done.size > 0) this.changed(done);
  }
}
