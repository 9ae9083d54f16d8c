/**
 * Turns a burst of calls into one: runs after a quiet time, and at the latest after `atMost` since the first call of
 * the burst. While a run is under way no other starts; calls made meanwhile lead to one more run. After a run it rests
 * as long as the run took (a second at most), so that it leaves half of the time to others.
 */
export class Coalescer {
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private limitTimer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private disposed = false;
  private restsUntil = 0;

  /**
   * @param run must not throw; a rejected promise counts as done
   * @param wait `quiet`: milliseconds without a call before `run`; `atMost`: milliseconds after the first call of a
   * burst
   */
  constructor(
    private readonly run: () => Promise<void>,
    private readonly wait = { quiet: 40, atMost: 120 },
  ) {}

  /** Asks for a run when things have calmed down. */
  request(): void {
    if (this.disposed) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.quietTimer);
    const rest = this.restsUntil - performance.now();
    this.quietTimer = setTimeout(() => void this.start(), Math.max(this.wait.quiet, rest));
    this.limitTimer ??= setTimeout(() => void this.start(), Math.max(this.wait.atMost, rest));
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
    const started = performance.now();
    try {
      await this.run();
    } catch {
      // The run reports its own failures; the next change runs again.
    }
    this.running = false;
    const now = performance.now();
    this.restsUntil = now + Math.min(now - started, longestRest);
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

/** In milliseconds. */
const longestRest = 1000;
