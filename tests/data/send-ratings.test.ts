/** What becomes of one answer after another, whatever the collector or the browser does. */
import { expect } from '@open-wc/testing';
import { closeTabs, fakeCollector, openTab, type Seen } from '../helpers/ratings.js';
import { waitUntil } from '../helpers/wait.js';

afterEach(closeTabs);

const timesOf = ({ rows }: Seen): number[] => Object.values(rows).map(({ times }) => times);

describe('deliver', () => {
  it('sends at once and says received when the collector has named the id', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const { give, page } = await openTab();
    const { id, states, is } = give(endpoint, {}, { tappedAt: page.performance.now() - 5000 });
    expect(states).to.deep.equal(['sending']);
    await is('received');
    expect(states).to.deep.equal(['sending', 'received']);
    const { requests, rows } = await seen();
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]?.type?.toLowerCase()).to.equal('text/plain;charset=utf-8');
    expect(rows[id]?.item).to.include({ id, site: '03115', score: 3, channel: 'web', app: '0.1.0' });
    expect(rows[id]?.item.ageMs).to.be.within(5000, 20_000);
  });

  it('takes nothing for an acknowledgement that does not name the id, and sends again', async () => {
    const tab = await openTab();
    const given = '503 500 408 425 429 html empty others cut lose away'.split(' ').map((how) => {
      const collector = fakeCollector(`${how},${how},ok`);
      return { how, ...collector, ...tab.give(collector.endpoint) };
    });
    // After these a browser may ask again by itself, before anybody could say "queued".
    const alone = given.filter(({ how }) => how !== '408' && how !== 'lose');
    for (const { is } of alone) await is('queued');
    await waitUntil(
      () => {
        tab.ratings.sendNow();
        return given.every(({ states }) => states.at(-1) === 'received');
      },
      'all received',
      { interval: 200 },
    );
    for (const { how, states } of alone) expect(states, how).to.deep.equal(['sending', 'queued', 'received']);
    for (const { how, id, seen } of given) {
      const { rows, requests } = await seen();
      expect(Object.keys(rows), how).to.deep.equal([id]);
      expect(requests.length, how).to.be.at.least(3);
    }
  });

  it('follows a redirect that keeps the answer', async () => {
    const { endpoint, seen } = fakeCollector('moved,ok');
    await (await openTab()).give(endpoint).is('received');
    expect(timesOf(await seen())).to.deep.equal([1]);
  });

  it('says queued while the collector says nothing', async () => {
    const { endpoint } = fakeCollector('hang');
    await (await openTab()).give(endpoint).is('queued');
  });

  it('refused: what the collector does not take, with the reason, for the staff', async () => {
    const tab = await openTab();
    const by = { reject: 'score', 400: 'http-400', 413: 'http-413', 404: 'http-404' };
    for (const [how, code] of Object.entries(by)) {
      const { endpoint, seen } = fakeCollector(how);
      const { id, is, states } = tab.give(endpoint, { comment: '=1+1', reasons: ['time'] });
      await is('refused');
      expect(states).to.deep.equal(['sending', 'refused']);
      await waitUntil(async () => (await tab.watch.setAsideList()).some((one) => one.id === id), 'the list');
      const [one] = (await tab.watch.setAsideList()).filter((each) => each.id === id);
      expect(one?.code).to.equal(code);
      tab.ratings.sendNow();
      expect((await seen()).requests).to.have.lengthOf(1);
    }
    const csv = await tab.watch.setAsideCsv();
    expect(csv).to.match(/^\ufeffMã phiếu,/);
    expect(csv).to.contain("'=1+1");
    expect(csv.trim().split('\r\n')).to.have.lengthOf(5);
  });
});
