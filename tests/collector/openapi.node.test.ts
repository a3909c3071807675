/** The OpenAPI file says what the collector does: routes, requests, answers, codes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { PROBLEMS } from '../../src/collector/answer.js';
import { addToken } from '../../src/collector/index.js';
import openapi from '../../src/collector/openapi.json';
import { readRating } from '../../src/collector/read-rating.js';
import { CHANNELS, RATING_LIMITS, REASONS, REJECTIONS, SCALES } from '../../src/model/rating.js';
import { clockAt, item, send, SITE, start } from '../helpers/collector.js';

const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
ajv.addSchema({ ...openapi, $id: 'collector' });

const validator = (name: string) => {
  const validate = ajv.getSchema(`collector#/components/schemas/${name}`);
  assert.ok(validate, name);
  return validate;
};

const fits = (name: string, value: unknown): void => {
  const validate = validator(name);
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
};

/** The answer of a route must be one the file names, with a body that fits. */
const described = async (
  response: Response,
  path: keyof typeof openapi.paths,
  method: 'get' | 'post',
): Promise<void> => {
  const operation = (openapi.paths[path] as Record<string, { responses: Record<string, unknown> }>)[method];
  const found = operation?.responses[String(response.status)] as {
    $ref?: string;
    content?: Record<string, { schema: { $ref?: string } }>;
  };
  assert.ok(found, `${method} ${path} ${response.status} is not described`);
  const name = found.$ref?.split('/').pop();
  if (name !== undefined) {
    fits('Problem', await response.json());
    assert.equal(response.headers.has('retry-after'), name === 'Later');
  } else if (found.content?.['application/json']?.schema.$ref !== undefined)
    fits(found.content['application/json'].schema.$ref.split('/').pop() ?? '', await response.json());
};

describe('the OpenAPI file', () => {
  it('is served, and every reference in it leads somewhere', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/v1/openapi.json`);
    assert.deepEqual(await response.json(), openapi);
    for (const [, reference = ''] of JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], openapi);
      assert.ok(target !== undefined, reference);
    }
    for (const name of Object.keys(openapi.components.schemas)) validator(name);
  });

  it('lists the same codes, channels, scales, reasons and limits as the code', () => {
    const { schemas } = openapi.components;
    assert.deepEqual(schemas.Channel.enum, [...CHANNELS]);
    assert.deepEqual(schemas.Scale.enum, [...SCALES]);
    assert.deepEqual(schemas.Reason.enum, [...REASONS]);
    assert.deepEqual(schemas.RatingAnswer.properties.rejected.items.properties.code.enum, [...REJECTIONS]);
    assert.deepEqual(schemas.Problem.properties.error.enum, Object.keys(PROBLEMS));
    assert.equal(schemas.RatingRequest.properties.items.maxItems, RATING_LIMITS.items);
    assert.equal(schemas.RatingItem.properties.comment.maxLength, RATING_LIMITS.comment);
    assert.equal(schemas.RatingItem.properties.subject.maxLength, RATING_LIMITS.subject);
    assert.equal(schemas.RatingItem.properties.ageMs.maximum, RATING_LIMITS.ageMs);
  });

  it('agrees with the collector about which items may be stored', () => {
    const validate = validator('RatingItem');
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        '',
        0,
        -1,
        1,
        2,
        3,
        4,
        5,
        6,
        2.5,
        1e12,
        '3',
        [],
        {},
        ['time'],
        [1],
        ['x'.repeat(41)],
      ),
      fc.constantFrom<unknown>(
        'one-stop',
        'desk:1',
        'desk:0',
        'desk:1000',
        'procedure:1.001193',
        'procedure:',
        'unit:Phòng A',
        `unit:${'𝒳'.repeat(100)}`,
        `unit:${'𝒳'.repeat(120)}`,
        'unit: ',
        'x',
      ),
      fc.constantFrom<unknown>(
        'web',
        'kiosk',
        'qr',
        '03115',
        '3115',
        'x'.repeat(600),
        item().id,
        item().id.toUpperCase(),
      ),
    );
    const key = fc.constantFrom(...Object.keys(item()), 'reasons', 'comment', 'unknown');
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(
        fc.dictionary(key, odd, { maxKeys: 2 }),
        fc.option(key, { freq: 5 }),
        (changes, dropped) => {
          const candidate: Record<string, unknown> = { ...item(), ...changes };
          // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- an item without one of its fields
          if (dropped !== null) delete candidate[dropped];
          const read = readRating(candidate);
          assert.equal(validate(candidate), read.ok, JSON.stringify([candidate, read, validate.errors]));
          if (read.ok) good++;
          else bad++;
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(good > 100 && bad > 100, `${good} good, ${bad} bad`);
  });

  it('describes every answer the collector gives', async () => {
    const clock = clockAt();
    const collector = await start({ ...clock, sites: [SITE, '00001'] });
    const { url } = collector;
    const ratings = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}/v1/ratings`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers,
      });
    const one = item();
    const request = { v: 1, items: [one, { ...item(), score: 9 }, null] };
    fits('RatingRequest', { v: 1, items: [one] });
    for (const [body, headers] of [
      [request, {}],
      [request, {}],
      ['{', {}],
      [{ v: 3 }, {}],
      [{ v: 1, items: 1 }, {}],
      [{ v: 1, device: 'x', items: [] }, {}],
      [`{"x":"${'x'.repeat(66_000)}"}`, {}],
      ['', { 'content-encoding': 'br' }],
    ] as const)
      await described(await ratings(body, headers), '/v1/ratings', 'post');
    for (let n = 0; n < 12; n++)
      await send(
        collector,
        Array.from({ length: 50 }, () => item({ site: '00001' })),
      );
    const late = await ratings({ v: 1, items: Array.from({ length: 50 }, () => item()) });
    assert.equal(late.status, 429);
    await described(late, '/v1/ratings', 'post');

    const auditor = await addToken(collector.store, { kind: 'auditor', site: SITE, name: 'x' }, clock.now());
    const headers = { authorization: `Bearer ${auditor}` };
    const stats = (rest: string, more = {}): Promise<Response> =>
      fetch(`${url}/v1/stats/${rest}`, { headers: more });
    for (const response of [
      await stats(SITE),
      await stats('00001'),
      await stats(SITE, headers),
      await stats('00001', headers),
      await stats(SITE, { authorization: 'Bearer x' }),
      await stats('99999'),
      await stats(`${SITE}?month=x`),
      await stats(SITE, { 'if-none-match': (await stats(SITE)).headers.get('etag') ?? '' }),
    ])
      await described(response, '/v1/stats/{site}', 'get');
    for (const [query, more] of [
      ['', headers],
      ['?from=x', headers],
      ['?site=00001', headers],
      ['?site=99999', {}],
    ] as const)
      await described(
        await fetch(`${url}/v1/export.csv${query}`, { headers: more }),
        '/v1/export.csv',
        'get',
      );
    await described(await fetch(`${url}/healthz`), '/healthz', 'get');
    await collector.store.close();
    clock.move(60_000);
    const lost = await ratings({ v: 1, items: [item()] });
    assert.equal(lost.status, 503);
    await described(lost, '/v1/ratings', 'post');
    const down = await fetch(`${url}/v1/export.csv`, { headers });
    assert.equal(down.status, 503);
    await described(down, '/v1/export.csv', 'get');
    const health = await fetch(`${url}/healthz`);
    assert.equal(health.status, 503);
    await described(health, '/healthz', 'get');
  });
});
