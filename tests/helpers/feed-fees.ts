/** Hostile files for `<commune-fees>`, and whether every amount drawn is one that may be shown. */
import { todayInVietnam } from '../../src/format/today.js';
import { formatMoney } from '../../src/format/money.js';
import { feesOn, isShown } from '../../src/model/fee-day.js';
import { parseFees } from '../../src/model/fee-row.js';
import { feed, type Fed, type Outcome } from './feed.js';
import { hostileFees } from './hostile-fees.js';

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** What the element draws wrongly: an amount on a line in doubt, another amount than the row's, an ended row as current. */
const wrongStates = (element: Fed, file: unknown): { found: string[]; compared: number } => {
  const rows = parseFees(file).value?.items ?? [];
  const { current } = feesOn(rows, todayInVietnam());
  const found: string[] = [];
  let compared = 0;
  const shownNow = new Map(current.filter(isShown).map(({ row }) => [row.id, row]));
  for (const line of element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="item"]') ?? []) {
    const id = line.dataset['id'] ?? '';
    const row = shownNow.get(id);
    const amount = line.querySelector<HTMLElement>('.fee-amount');
    const states = amount?.dataset['state'];
    if (row) compared++;
    if (states !== row?.state)
      found.push(`${id} is drawn as ${states ?? 'liên hệ'}, it is ${row?.state ?? 'not shown'}`);
    if (row?.state === 'amount' && !spaced(amount?.textContent).startsWith(spaced(formatMoney(row.amount))))
      found.push(`${id}: ${amount?.textContent ?? ''} in place of ${row.amount}`);
    if (row?.state === 'free' && spaced(amount?.textContent) !== '0 đ')
      found.push(`${id} is free and says otherwise`);
  }
  return { found, compared };
};

/** @param seed the same seed gives the same files */
export const feedFees = async (
  count: number,
  seed: number,
): Promise<Outcome & { /** Lines with an amount that were looked at. */ compared: number }> => {
  const files = hostileFees(count, seed);
  const wrong: string[] = [];
  let at = -1;
  let now: unknown;
  let compared = 0;
  const outcome = await feed<Fed>('commune-fees', files, `seed ${seed}`, {
    prepare: (_element, file) => {
      at++;
      now = file;
    },
    look: async (element, result) => {
      if (result !== 'load') return;
      await element.updateComplete;
      const looked = wrongStates(element, now);
      compared += looked.compared;
      wrong.push(...looked.found.map((what) => `file ${at} of seed ${seed}: ${what}`));
    },
  });
  return { ...outcome, compared, failures: [...outcome.failures, ...wrong] };
};
