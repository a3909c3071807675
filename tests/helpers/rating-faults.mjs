/**
 * A collector that does what it is told, under /fault/ratings/<key>/<how>: that is the endpoint; answers are posted to
 * …/v1/ratings. `<how>` says what happens to each request, separated by commas; the last one is for all that follow:
 *
 *   ok          stores, names every id
 *   lose        stores, and hangs up without an answer
 *   503  400 …  that status, with a page; `503-7`: Retry-After 7; nothing is stored
 *   html empty  a page, or nothing, with status 200
 *   cut         stores; half of its answer arrives
 *   hang        says nothing and keeps the connection
 *   others      names an id nobody sent
 *   first       stores and names only the first answer of the request
 *   reject      takes none: `rejected` with the code "score"
 *   away        302 to a page     moved   307 to `ok`
 * A request that has an answer with the comment "poison" is refused with 400, whatever is said; "reset": hangs up.
 * /fault/ratings/<key>/seen tells { rows: { id: { item, device, times } }, requests: [{ how, ids, device, bytes }] }.
 */
const collectors = new Map();

const page = '<!doctype html><title>Đăng nhập Wi-Fi</title>';

const read = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

/** @param {{request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL}} call */
export const answerRatings = async ({ request, response, url }) => {
  const [, , , key, how = ''] = url.pathname.split('/');
  const known = collectors.get(key) ?? { rows: {}, requests: [] };
  collectors.set(key, known);
  const send = (status, body, headers = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  response.statusCode = 200; // also where nothing is said
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'retry-after');
  if (how === 'seen') return send(200, known);
  const text = await read(request);
  if (request.method !== 'POST') return send(200, page, { 'content-type': 'text/html' });
  const { items, device } = JSON.parse(text);
  const ids = items.map(({ id }) => id);
  const steps = how.split(',');
  const step = steps[Math.min(known.requests.length, steps.length - 1)];
  known.requests.push({
    how: step,
    ids,
    device,
    bytes: Buffer.byteLength(text),
    items,
    type: request.headers['content-type'],
  });
  const has = (word) => items.some(({ comment }) => comment === word);
  if (has('reset')) return request.socket.destroy();
  if (has('poison')) return send(400, { error: 'json' });
  const store = (taken) => {
    const answer = { stored: [], duplicate: [], rejected: [] };
    for (const item of taken) {
      const row = known.rows[item.id];
      if (row) row.times++;
      else known.rows[item.id] = { item, device, times: 1 };
      answer[row ? 'duplicate' : 'stored'].push(item.id);
    }
    return answer;
  };
  const status = /^(\d{3})(?:-(\d+))?$/.exec(step);
  if (status) return send(Number(status[1]), page, status[2] ? { 'retry-after': status[2] } : {});
  if (step === 'ok') return send(200, store(items));
  if (step === 'first') return send(200, store(items.slice(0, 1)));
  if (step === 'html') return send(200, page, { 'content-type': 'text/html' });
  if (step === 'empty') return send(200, '');
  if (step === 'others') return send(200, { stored: ['nobody'], duplicate: null, rejected: [null, 7] });
  if (step === 'reject') return send(200, { stored: [], rejected: ids.map((id) => ({ id, code: 'score' })) });
  if (step === 'away') return send(302, '', { location: `/fault/ratings/${key}/page` });
  if (step === 'moved') return send(307, '', { location: `/fault/ratings/${key}/ok/v1/ratings` });
  if (step === 'hang') return undefined;
  const answer = JSON.stringify(store(items));
  if (step === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.write(answer.slice(0, answer.length / 2), () => setTimeout(() => response.destroy(), 20));
    return undefined;
  }
  if (step === 'lose') return request.socket.destroy();
  return send(500, `no such fault: ${step}`);
};
