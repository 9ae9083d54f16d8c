/** In which order a workspace does its work: one thing after another, small things in between, loading before answers. */
import type { FaultListener } from '../rules/not-checked.js';
import type { Pace } from './pace.js';

type Work = () => Promise<void>;

export class WorkQueue {
  private queue: Promise<void> = Promise.resolve();
  /** How much of the queue is not done. */
  private queued = 0;
  private loading = 0;
  /** Small work that comes before the rest of what is under way. */
  private readonly asides: Work[] = [];
  /** What has to be done before anything can be answered. */
  private readonly urgent = new Set<Promise<void>>();

  /**
   * @param pace says when long work gives way to other work
   * @param failed is told of errors of our own; the work after them goes on
   * @param finish is run after each piece of work, before the next
   */
  constructor(
    private readonly pace: Pace,
    private readonly failed: FaultListener,
    private readonly finish: Work,
  ) {}

  /** Resolves when everything that was asked for so far is done. */
  settled(): Promise<void> {
    return this.queue;
  }

  /** Resolves when what has to be done before answers is done. */
  async ready(): Promise<void> {
    await Promise.all(this.urgent);
  }

  /** True while there is something that `load` was asked to do. */
  get isLoading(): boolean {
    return this.loading > 0;
  }

  /** Sees to it that `finish` is run soon. */
  finishSoon(): void {
    if (this.queued === 0) void this.enqueue(async () => undefined);
  }

  /** Work in the order in which it was asked for. */
  enqueue(work: Work): Promise<void> {
    this.queued++;
    this.queue = this.queue
      .then(() => this.contained(work))
      .then(async () => {
        do {
          await this.runAsides();
          await this.contained(this.finish);
        } while (this.asides.length > 0);
        this.queued--;
      });
    return this.queue;
  }

  /** Work on single files that does not wait for long work that is under way: it is done when that rests. */
  aside(work: Work): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.asides.push(() => this.contained(work).then(resolve));
    });
    this.finishSoon();
    return this.asUrgent(done);
  }

  /**
   * Work that has to be done before anything can be answered, and during which asides wait.
   * @param last is done after it, if no other such work waits
   */
  load(work: Work, last: Work): Promise<void> {
    this.loading++;
    let loaded: () => void = () => undefined;
    void this.asUrgent(new Promise((resolve) => (loaded = resolve)));
    return this.enqueue(async () => {
      try {
        await this.contained(work);
        if (this.loading === 1) await last();
      } finally {
        this.loading--;
        loaded();
      }
    });
  }

  /** Does something; an error in it ends it and nothing else. */
  async contained(work: Work): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failed({ doing: 'reading files', uri: '', error });
    }
  }

  /** True when long work should call `rest`. */
  isOver(): boolean {
    return this.pace.isOver();
  }

  /** Gives way to other work. */
  async rest(): Promise<void> {
    await this.pace.rest();
    if (this.loading === 0) await this.runAsides();
  }

  private async runAsides(): Promise<void> {
    for (let next = this.asides.shift(); next; next = this.asides.shift()) await next();
  }

  private asUrgent(work: Promise<void>): Promise<void> {
    this.urgent.add(work);
    return work.finally(() => this.urgent.delete(work));
  }
}
