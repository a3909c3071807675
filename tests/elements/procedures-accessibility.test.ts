import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import {
  noViolationIn,
  noViolationInMedia,
  noViolationOnPaper,
  type States,
} from '../helpers/accessibility.js';
import { inMedium } from '../helpers/media.js';
import { all, button, field, item, listed, notices, one, root, searched, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { opened, place, sheetShown } from '../helpers/procedures.js';
import { birth, daysAgo, indexOf, inOneFile, LINES, manyLines, profile } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const commune = () => serve({ 'commune.json': profile() }).url('commune.json');
const list = async (style = '') =>
  listed(await place({ data: indexOf(LINES), profile: commune() }, { style }), LINES.length);
const worrying = () => ({
  ...birth(),
  note: 'Thứ Sáu có người giúp.',
  local: ['note' as const],
  state: { status: 'expired' as const },
  source: { name: 'Cổng', retrieved: daysAgo(500) },
});
const sheet = async (style = '') => {
  const el = await place({ data: inOneFile(worrying()), code: '1.001193', profile: commune() }, { style });
  await sheetShown(el, '1.001193');
  for (const details of all<HTMLDetailsElement>(el, 'details')) details.open = true;
  return el;
};

/** The states a reader can meet, each as it stands on the page. */
const STATES: States<CommuneProcedures> = {
  'the list, folds open': async (style) => {
    const el = await list(style);
    for (const details of all<HTMLDetailsElement>(el, 'details')) details.open = true;
    field(el).focus();
    await waitUntil(() => root(el).querySelector('select'), 'filters');
    return el;
  },
  'what was found': async (style) => {
    const el = await list(style);
    await searched(el, 'khai sinh');
    one(el, '[part="life-events"] button').click();
    await el.updateComplete;
    return el;
  },
  'nothing found': async (style) => {
    const el = await list(style);
    await searched(el, 'zzzz qqqq');
    return el;
  },
  'a sheet with every block, warnings and own words': async (style) => {
    const el = await sheet(style);
    button(el, 'Mã QR').click();
    await waitUntil(() => root(el).querySelector('.qr-panel svg'), 'code');
    return el;
  },
  'a procedure of the portal': async (style) => {
    const el = await place({ data: indexOf(LINES), code: '1.012753' }, style === undefined ? {} : { style });
    await waitUntil(() => notices(el).length > 0);
    return el;
  },
  loading: (style = '') => place({ src: '/fault/never?key=a11y' }, { style, fallback: 'Gọi xã.' }),
  failed: async (style = '') => {
    const el = await place({ data: 'x', profile: commune() }, { style, fallback: 'Gọi xã.' });
    await waitUntil(() => root(el).querySelector('.failure'), 'card');
    return el;
  },
  'some records broken, an unknown code': async (style = '') => {
    const lines = [...manyLines(20), { code: 'x' } as never];
    const el = await listed(await place({ data: indexOf(lines) }, { style }), 20);
    expect(notices(el).length).to.equal(1);
    return el;
  },
};

describe('<commune-procedures>: accessibility', () => {
  noViolationIn(STATES);
  for (const state of ['the list, folds open', 'a sheet with every block, warnings and own words'])
    noViolationInMedia(state, () => STATES[state]!());

  it('reduced motion: nothing moves', async function () {
    await inMedium(this, 'reduced motion', async () => {
      const el = await place({ src: '/fault/never?key=motion' }, { fallback: 'Gọi xã.' });
      expect(getComputedStyle(one(el, '.waiting'), '::before').animationName).to.equal('none');
    });
  });

  noViolationOnPaper('and the folded texts are there', () => sheet(), {
    stays: ['[part="particulars"] dl'],
    goes: ['button'],
  });

  it('on a page of another accent colour: no violation', async () => {
    const el = await list('--commune-accent: #7a1f1f; --commune-on-accent: #fff');
    one(el, '[part="life-events"] button').click();
    await el.updateComplete;
    await expect(el).to.be.accessible();
  }).timeout(30_000);

  it('the tree read aloud: search field with its name, count as status, lines as links, folds as buttons', async function () {
    const el = await list();
    interface Node {
      role: string;
      name?: string;
      children?: Node[];
    }
    const tree = await executeServerCommand<Node | false, undefined>('x-ax-tree');
    if (tree === false || tree === null) this.skip(); // only Chromium can
    const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
    const said = flat(tree).map(({ role, name = '' }) => `${role} ${name}`);
    expect(said).to.include('searchbox Bạn cần làm việc gì?');
    expect(said.filter((s) => s.startsWith('link ')).some((s) => s.includes('Làm giấy khai sinh'))).to.equal(
      true,
    );
    expect(said.some((s) => s.includes('Dạng khác (4)'))).to.equal(true);
    expect(el.isConnected).to.equal(true);
  });

  it('focus is seen: a ring of 3 px or a thicker border on whatever has it', async () => {
    const el = await list();
    const link = item(el, '1.000894').querySelector('a') as HTMLElement;
    field(el).focus();
    link.focus();
    const { outlineWidth, outlineStyle } = getComputedStyle(link);
    expect(link.matches(':focus-visible')).to.equal(true);
    expect([outlineWidth, outlineStyle]).to.deep.equal(['3px', 'solid']);
  });

  it('opening a sheet says its title: the focus is on a heading', async () => {
    const el = await listed(await place({ data: inOneFile(birth(), worrying()) }), 1);
    await opened(el, '1.001193');
    const focused = root(el).activeElement;
    expect(focused?.getAttribute('role')).to.equal('heading');
    expect(words(el, '.sheet-title')).to.include('Làm giấy khai sinh');
  });
});
