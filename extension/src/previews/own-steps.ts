/** Milliseconds that the picture has for following a change made in it, before the next one is tried all the same. */
const followingTakes = 2_000;

/**
 * Changes made in a picture, one after the other. Who does two things quickly does the second in a picture that does not
 * show the first yet: it waits until the picture has followed, and counts for the text as the first has left it. What
 * anybody else has changed meanwhile is still noticed.
 */
export class OwnSteps {
  private doing: Promise<void> = Promise.resolve();
  /** The versions of the model before and after the last change. */
  private last: { readonly from: number; readonly to: number } | undefined;
  private shown = 0;
  private followed: (() => void) | undefined;

  /**
   * @param version of the picture that it was done in
   * @param apply changes the text if it is of a version; resolves with whether it did
   */
  run(version: number, apply: (version: number) => Promise<boolean>): Promise<void> {
    const step = this.doing.then(async () => {
      const current = this.last?.from === version ? this.last.to : version;
      if (await apply(current)) this.last = { from: version, to: await this.versionAfter(current) };
    });
    // A step that fails keeps no other from being taken.
    this.doing = step.catch(() => undefined);
    return step;
  }

  /** A picture of a version has come. */
  show(version: number): void {
    this.shown = version;
    this.followed?.();
  }

  private versionAfter(version: number): Promise<number> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience);
        this.followed = undefined;
        resolve(this.shown);
      };
      const patience = setTimeout(done, followingTakes);
      this.followed = () => {
        if (this.shown > version) done();
      };
      this.followed();
    });
  }
}
