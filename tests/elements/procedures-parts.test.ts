/** Whether a part can still be loaded afterwards is the loader's matter: tests/embed/parts.test.ts. */
import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import {
  anchor,
  announced,
  button,
  item,
  items,
  listed,
  notices,
  root,
  typed,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place } from '../helpers/procedures.js';
import { asFile, birth, indexOf, LINES, profile } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const failed = (el: CommuneProcedures) =>
  waitUntil(() => root(el).querySelector('.failure'), 'the failure card');

describe('<commune-procedures>: a part of our own that cannot be loaded', () => {
  // From now on the server refuses these modules. A module that has arrived once stays in the page.
  before(() => fetch('/withhold/procedures/finding.,procedures/sheet.,procedures/board.'));
  after(() => fetch('/withhold/'));

  it('the wall board: nothing is printed, and the reader is told', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    let printed = 0;
    await swapped(
      window,
      'print',
      () => printed++,
      async () => {
        button(el, 'In bảng').click();
        await failed(el);
      },
    );
    expect(notices(el)[0]).to.include('Mạng yếu');
    expect(printed).to.equal(0);
    expect(items(el).length).to.equal(LINES.length);
  });

  it('the search: the whole list stays, and nothing is claimed', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    await typed(el, 'ket hon');
    await waitUntil(() => !(el as unknown as { awake: boolean }).awake, 'given up');
    expect(items(el).length).to.equal(LINES.length);
    expect(announced(el)).to.equal('9 thủ tục');
  });

  it('the sheets: a card with the hotline, under the title, and the way back', async () => {
    const { url } = serve({
      'index.json': indexOf(LINES),
      '1.001193.json': asFile(birth()),
      'commune.json': profile(),
    });
    const src = url('index.json');
    const el = await listed(await place({ src, profile: url('commune.json') }), LINES.length);
    item(el, '1.001193').querySelector('a')?.click();
    await failed(el);
    expect(words(el, '.sheet-title')).to.equal('Làm giấy khai sinh');
    expect(words(el, '.failure .card-title')).to.include('Mạng yếu');
    expect(anchor(el, '.failure a').href).to.equal('tel:+842690123456');
    anchor(el, '[part="back"]').click();
    await listed(el, LINES.length);
  });
});
