import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LIMITS } from '../../src/data/limits.js';
import { LoadProblem, type LoadErrorCode } from '../../src/data/problem.js';
import { accept, countOf, readJson } from '../../src/data/read-json.js';
import { parseIndex, parseProfile } from '../../src/model/file.js';
import { catalogue } from '../helpers/faults.mjs';

const codeOf = (run: () => unknown): LoadErrorCode | undefined => {
  try {
    run();
    return undefined;
  } catch (e) {
    assert.ok(e instanceof LoadProblem, String(e));
    return e.code;
  }
};
const acceptIndex = (input: unknown) => accept(input, parseIndex, LIMITS);
const index = (n: number, bad: number): unknown => JSON.parse(catalogue(n, bad));

describe('readJson', () => {
  it('reads JSON', () => {
    assert.deepEqual(readJson(' {"a":[1,"\\"}"]} \n'), { a: [1, '"}'] });
  });

  it('tells nothing, a page and a sentence apart', () => {
    assert.equal(
      codeOf(() => readJson(' \n')),
      'empty',
    );
    assert.equal(
      codeOf(() => readJson('\n<!doctype html><p>{}')),
      'html',
    );
    assert.equal(
      codeOf(() => readJson('Không tìm thấy')),
      'not-json',
    );
    assert.equal(
      codeOf(() => readJson('{"a":1,}')),
      'not-json',
    );
    assert.equal(
      codeOf(() => readJson('{"a":1}}')),
      'not-json',
    );
  });

  it('says cut-off for a real file cut after any character', () => {
    const whole = JSON.stringify({ a: ['x "y" \\ {[', { 'Đ"': null }], b: [[], {}, -1.5, true] });
    for (let i = 1; i < whole.length; i++)
      assert.equal(
        codeOf(() => readJson(whole.slice(0, i))),
        'cut-off',
        whole.slice(0, i),
      );
  });

  it('says cut-off for any JSON list cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(), (value, n) => {
        const whole = JSON.stringify(value);
        const cut = whole.slice(0, 1 + (n % (whole.length - 1)));
        assert.equal(
          codeOf(() => readJson(cut)),
          'cut-off',
        );
      }),
    );
  });
});

describe('accept', () => {
  it('keeps a good file', () => {
    const { value, issues } = acceptIndex(index(500, 0));
    assert.equal(value.items.length, 500);
    assert.deepEqual(issues, []);
  });

  it('keeps 499 of 500 and names the bad one', () => {
    const { value, issues } = acceptIndex(index(500, 1));
    assert.equal(value.items.length, 499);
    assert.deepEqual(
      issues.map((i) => i.path),
      ['items[499].name'],
    );
  });

  it('keeps a file with 99 bad records of 500 and refuses one with 100, with the reasons', () => {
    assert.equal(acceptIndex(index(500, 99)).value.items.length, 401);
    assert.throws(
      () => acceptIndex(index(500, 100)),
      (e) => e instanceof LoadProblem && e.code === 'bad-records' && e.issues.length === 100,
    );
  });

  it('refuses a file in which every record is bad', () => {
    assert.equal(
      codeOf(() => acceptIndex(index(1, 1))),
      'bad-records',
    );
  });

  it('keeps a file without records: a new commune has none yet', () => {
    assert.equal(acceptIndex(index(0, 0)).value.items.length, 0);
  });

  it('does not count records announced twice as bad', () => {
    const twice = index(2, 0) as { items: unknown[] };
    twice.items.push(...twice.items);
    const { value, issues } = acceptIndex(twice);
    assert.equal(value.items.length, 2);
    assert.deepEqual(
      issues.map((i) => i.code),
      ['duplicate', 'duplicate'],
    );
  });

  it('refuses another kind and a later version of file', () => {
    assert.equal(
      codeOf(() => accept(index(1, 0), parseProfile, LIMITS)),
      'bad-format',
    );
    assert.equal(
      codeOf(() => acceptIndex({ format: 'commune-procedure-index/9', items: [] })),
      'bad-format',
    );
    for (const junk of [null, 0, '', true, [], {}, { items: 1 }])
      assert.equal(
        codeOf(() => acceptIndex(junk)),
        'bad-format',
      );
  });

  it('reads 20 levels and 20,000 records, and refuses one more', () => {
    const any = (input: unknown) => accept(input, (value) => ({ value: [value], issues: [] }), LIMITS);
    const deep = (n: number): unknown => JSON.parse('['.repeat(n) + ']'.repeat(n));
    assert.equal(
      codeOf(() => any(deep(20))),
      undefined,
    );
    assert.equal(
      codeOf(() => any(deep(21))),
      'too-deep',
    );
    assert.equal(
      codeOf(() => any(deep(100_000))),
      'too-deep',
    );
    assert.equal(
      codeOf(() => any({ list: new Array(20_000).fill(0) })),
      undefined,
    );
    assert.equal(
      codeOf(() => any({ list: new Array(20_001).fill(0) })),
      'too-many',
    );
  });

  it('survives an object that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    assert.equal(
      codeOf(() => acceptIndex(loop)),
      'too-deep',
    );
  });

  it('gives a value or a known reason for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, framed) => {
        const input = framed ? { format: 'commune-procedure-index/1', items: value } : value;
        codeOf(() => acceptIndex(input));
      }),
    );
  });
});

describe('countOf', () => {
  it('counts records, and an object as one', () => {
    assert.equal(countOf({ items: [1, 2] }), 2);
    assert.equal(countOf({ name: 'Xã Phước Hữu' }), 1);
  });
});
