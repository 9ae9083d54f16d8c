/** When long work gives way to other work, such as answering requests. */
export interface Pace {
  /** True when it is time to rest. */
  isOver(): boolean;
  /** Lets other work have its turn, and starts the next slice. */
  rest(): Promise<void>;
}

/** How long a slice of work takes. What is being asked waits for a few of them at most. */
const sliceMilliseconds = 15;

/** Slices by the clock. */
export function pace(): Pace {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began >= sliceMilliseconds,
    rest: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          began = performance.now();
          resolve();
        }, 0),
      ),
  };
}
