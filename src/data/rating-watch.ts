/** What the staff of a kiosk see of its queue. In a file of its own: pages of the web do not need it. */

export interface QueueState {
  /** Answers not yet received. */
  waiting: number;
  /** Age of the oldest of them, in milliseconds. */
  oldestMs?: number;
  /** Answers the collector does not take, or that this version cannot read. */
  setAside: number;
  /** False: answers are only in memory. */
  storage: boolean;
  /** Milliseconds since the collector last acknowledged one. */
  lastReceivedMs?: number;
  /** What the last try came to nothing of: `network`, `timeout`, `answer`, `http-503` …, `profile`. */
  trouble?: string;
}

/** An answer that was set aside. */
export interface SetAside {
  id: string;
  /** Why: `http-400`, or a name of REJECTIONS, or `unreadable`. */
  code: string;
  /** The answer as JSON. */
  text: string;
}

/**
 * Tells the state of the queue, at once and after every change. Also resumes the delivery.
 * @returns ends it
 */
export const watchQueue = (endpoint: string, told: (state: QueueState) => void): (() => void) => {
  void endpoint;
  told({ waiting: 0, setAside: 0, storage: false });
  return () => {};
};

/** All answers that were set aside, of every endpoint. */
export const setAsideList = (): Promise<SetAside[]> => Promise.resolve([]);

/** The same as CSV with BOM, formulas neutralised. */
export const setAsideCsv = (): Promise<string> => Promise.resolve('\ufeffid,code,text\r\n');

/** Removes these from the device, after the staff have saved them. */
export const forgetSetAside = (ids: readonly string[]): Promise<void> => Promise.resolve(void ids);

/** Puts them into the queue again, with the token the kiosk has now: after the cause was mended. */
export const sendSetAsideAgain = (device?: string): Promise<void> => Promise.resolve(void device);
