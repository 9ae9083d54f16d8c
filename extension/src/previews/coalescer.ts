/**
 * Turns a burst of calls into one: runs after a quiet time, and at the latest after `atMost` since the first call of
 * the burst. While a run is under way no other starts; calls made meanwhile lead to one more run.
 */
export class Coalescer {
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private limitTimer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private disposed = false;

  /**
   * @param run must not throw; a rejected promise counts as done
   * @param quiet milliseconds without a call before `run`
   * @param atMost milliseconds after the first call of a burst
   */
  constructor(
    private readonly run: () => Promise<void>,
    private readonly quiet = 40,
    private readonly atMost = 120,
  ) {}

  /** Asks for a run when things have calmed down. */
  request(): void {
    if (this.disposed) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => void this.start(), this.quiet);
    this.limitTimer ??= setTimeout(() => void this.start(), this.atMost);
  }

  /** Asks for a run at once. */
  requestNow(): void {
    if (this.disposed) return;
    if (this.running) this.again = true;
    else void this.start();
  }

  dispose(): void {
    this.disposed = true;
    this.clearTimers();
  }

  private async start(): Promise<void> {
    this.clearTimers();
    this.running = true;
    try {
      await this.run();
    } catch {
      // The run reports its own failures; the next change runs again.
    }
    this.running = false;
    if (!this.again) return;
    this.again = false;
    this.request();
  }

  private clearTimers(): void {
    clearTimeout(this.quietTimer);
    clearTimeout(this.limitTimer);
    this.quietTimer = undefined;
    this.limitTimer = undefined;
  }
}
