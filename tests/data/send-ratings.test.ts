import { expect } from '@open-wc/testing';
import { deliver } from '../../src/data/send-ratings.js';
import { answerTo, fakeCollector, listener } from '../helpers/ratings.js';
import { waitUntil } from '../helpers/wait.js';

describe('deliver', () => {
  it('sends at once and says received when the collector has named the id', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const { states, told, last } = listener();
    const answer = answerTo(endpoint, {}, { tappedAt: performance.now() - 5000 });
    deliver(answer, told);
    expect(states).to.deep.equal(['sending']);
    await waitUntil(() => last() === 'received', 'the acknowledgement');
    const { requests, rows } = await seen();
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]?.type).to.equal('text/plain;charset=UTF-8');
    expect(rows[answer.item.id]?.item).to.include({ site: '03115', score: 3, channel: 'web', app: '0.1.0' });
    expect(rows[answer.item.id]?.item.ageMs).to.be.within(5000, 20_000);
  });
});
