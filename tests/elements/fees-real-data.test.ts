/** Fees of real national records, on the board and on sheets: a zero that names the council is never free. */
import { expect } from '@open-wc/testing';
import '../../src/define/commune-fees.js';
import { all, one, root, words } from '../helpers/on-page.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { waitUntil } from '../helpers/wait.js';

interface Row {
  procedures: string[];
}

const rowsOf = async (src: string): Promise<Row[] | undefined> => {
  const answer = await fetch(src);
  return answer.status === 404 ? undefined : ((await answer.json()) as { items: Row[] }).items;
};
/** Sheets take a while in three browsers; every board is seen on so many of them. */
const SHEETS = 12;

describe('fees of real records', () => {
  for (const file of ['fees.json', 'careless.json'])
    for (const set of ['api', 'page'])
      it(`${set}/${file}: no amount and no 0 đ, neither on the board nor on sheets`, async function () {
        const src = `/real/${set}/${file}`;
        const rows = await rowsOf(src);
        if (!rows) {
          console.log('skipped: ../shared/data not here');
          this.skip();
        }
        expect(rows.length).to.be.at.least(10);
        const board = document.createElement('commune-fees');
        board.src = src;
        document.body.append(board);
        const drawn = (selector: string): number => board.shadowRoot?.querySelectorAll(selector).length ?? 0;
        await waitUntil(() => drawn('.fee-ask') > 0, 'the board');
        expect(drawn('.fee-amount')).to.equal(0);
        board.remove();
        const el = await place({ src: `/real/${set}/index.json`, feesSrc: src });
        const codes = [...new Set(rows.flatMap(({ procedures }) => procedures))].slice(0, SHEETS);
        for (const code of codes) {
          el.code = code;
          await sheetShown(el, code);
          await waitUntil(() => root(el).querySelector('.board-fee .fee-ask'), `fees of ${code}`);
          expect(all(el, '.board-fee .fee-amount').length, code).to.equal(0);
          expect(words(el, '.glance li'), code).to.not.match(/\d/);
          expect(one(el, '[part="fees"]').querySelector('button'), code).to.equal(null);
        }
      });
});
