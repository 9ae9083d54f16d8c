/** How a server that has died is brought back. */
export type Comeback =
  /** Start it again after so many milliseconds. */
  | { readonly restart: true; readonly pause: number }
  /** It dies whenever it is started: trying on would only keep the machine busy. */
  | { readonly restart: false };

/** A server that lived for less was not brought down by chance: what it was given to read may have done it. */
const shortLife = 5_000;
/** Short lives in a row after which a pause is made, so that a server that falls over at once leaves the machine air. */
const withoutPause = 3;
const pause = 1_000;
/** Short lives in a row after which the server stays down. */
const atMost = 10;

/**
 * Decides whether a server that has died is started again. What kills it once, such as a lack of memory, is over with the
 * next start: it comes back at once, however often that happens in a day. Only one that dies right after each start is
 * given up.
 */
export class RestartPolicy {
  private shortLives = 0;
  private startedAt: number;

  /** @param now milliseconds of a clock */
  constructor(private readonly now: () => number) {
    this.startedAt = now();
  }

  /** The server died. */
  died(): Comeback {
    const lived = this.now() - this.startedAt;
    this.shortLives = lived < shortLife ? this.shortLives + 1 : 0;
    if (this.shortLives >= atMost) return { restart: false };
    const wait = this.shortLives > withoutPause ? pause : 0;
    this.startedAt = this.now() + wait;
    return { restart: true, pause: wait };
  }
}
