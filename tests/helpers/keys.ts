/** Real keys, as a reader presses them. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/**
 * Where another window has the focus, Firefox swallows Enter: the page is brought to the front first. WebKit cannot be
 * asked for that, and needs not: its driver gives the keys to the page, whatever window has the focus (Tab, Enter and
 * letters tried with the focus taken away).
 */
const inFront = async (): Promise<void> => {
  if (!document.hasFocus()) await executeServerCommand('x-front');
};

/** One key, by its name: 'Tab', 'Enter', ' '. */
export const pressKey = async (key: string): Promise<void> => {
  await inFront();
  await sendKeys({ press: key });
};
/** Keys held down together: 'Shift', 'Tab'. */
export const pressTogether = async (...keys: string[]): Promise<void> => {
  await inFront();
  await executeServerCommand('x-chord', keys);
};
/** A text, letter by letter, into whatever has the focus. */
export const typeKeys = async (text: string): Promise<void> => {
  await inFront();
  await sendKeys({ type: text });
};
