/** The page's time, moved by the test: whatever waits a second or longer waits for that. Shorter waits are real. */

export interface MovedTime {
  /** Lets so many milliseconds pass; what is due on the way happens in its order. */
  pass: (ms: number) => Promise<void>;
  /** Gives the page its own time back. */
  end: () => void;
}

/** Refers to nothing outside itself: long runs hand its text to a page. */
export const moveTime = (): MovedTime => {
  const long = 1000;
  const realSet = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  const realNow = performance.now.bind(performance);
  const waiting = new Map<number, { at: number; run: () => void }>();
  let moved = 0;
  let last = 1e9; // no number the browser gives out
  const now = (): number => realNow() + moved;
  const set = (handler: TimerHandler, ms = 0, ...rest: unknown[]): number => {
    if (ms < long || typeof handler !== 'function') return realSet(handler, ms, ...rest);
    waiting.set(++last, {
      at: now() + ms,
      run: () => (handler as (...args: unknown[]) => void)(...rest),
    });
    return last;
  };
  window.setTimeout = set as typeof window.setTimeout;
  window.clearTimeout = ((id?: number): void => {
    if (!waiting.delete(id ?? -1)) realClear(id);
  }) as typeof window.clearTimeout;
  performance.now = now;
  const pause = (): Promise<void> => new Promise((resolve) => realSet(resolve, 0));
  return {
    pass: async (ms) => {
      const until = now() + ms;
      for (;;) {
        const [id, next] = [...waiting].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
        if (id === undefined || next === undefined || next.at > until) break;
        waiting.delete(id);
        moved += Math.max(0, next.at - now());
        next.run();
        await pause();
      }
      moved += Math.max(0, until - now());
      await pause();
    },
    end: () => {
      window.setTimeout = realSet;
      window.clearTimeout = realClear;
      Reflect.deleteProperty(performance, 'now');
    },
  };
};
