/** What a tablet can do for a page that is left alone with people: the whole screen, a screen that stays on, kept data. */

/** Asks the browser not to clear what we keep when the disk is full. Some ask the user, some decide alone; a wish, no more. */
export const keepData = (): void => {
  // Not there without https, or in a frame without an origin.
  const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
  void storage?.persist?.().catch(() => false);
};

/** True when the browser can show an element on the whole screen and does not do so now. */
export const canFill = (): boolean => document.fullscreenEnabled && document.fullscreenElement === null;

/** Shows the element on the whole screen. Browsers allow it after a touch only; a refusal changes nothing. */
export const fillScreen = (element: Element): void => {
  element.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
};

/**
 * Keeps the screen on while the page is seen.
 * @returns ends it
 */
export const keepAwake = (): (() => void) => {
  const lock = (navigator as Partial<Navigator>).wakeLock;
  if (!lock) return () => undefined;
  let held: WakeLockSentinel | undefined;
  let ended = false;
  const ask = (): void => {
    // The browser takes the lock away whenever the page is hidden; a low battery refuses it.
    if (document.visibilityState !== 'visible' || (held && !held.released)) return;
    lock.request('screen').then(
      (got) => {
        held = got;
        if (ended) void got.release();
      },
      () => undefined,
    );
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', ask);
    void held?.release();
  };
};
