import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseLocal } from '../../src/model/file.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { noSharedData } from '../helpers/shared-data.js';
import { everydayNames, nationalDocs } from './national.js';

const FILE = new URL('../../src/import/everyday-names.json', import.meta.url);

const LIFE_EVENTS = [
  ...[
    'Sinh con',
    'Kết hôn',
    'Có người mất',
    'Đất đai',
    'Xây nhà',
    'Cư trú',
    'Buôn bán, kinh doanh',
    'Đi học',
  ],
  ...['Trợ cấp, bảo trợ', 'Người có công', 'Giấy tờ, chứng thực', 'Sức khỏe', 'Nuôi con nuôi, giám hộ'],
];

describe('everyday names that ship with the project', () => {
  const raw = readFileSync(FILE, 'utf8');
  const items = everydayNames();

  it('are a local.json without a flaw, at least 180, in a file of 60 kB at most', () => {
    const { value, issues } = parseLocal(JSON.parse(raw));
    assert.deepEqual(issues, []);
    assert.equal(value?.items.length, items.length);
    assert.ok(items.length >= 180);
    assert.ok(Buffer.byteLength(raw) <= 60_000, `${Buffer.byteLength(raw)} bytes`);
  });

  it('are short, in composed letters, and of the known life events', () => {
    for (const { code, everydayName = '', aliases = [], lifeEvents = [] } of items) {
      assert.ok(everydayName.length > 0 && everydayName.length <= 60, `${code} ${everydayName}`);
      assert.ok(/^[A-ZĐ]/.test(everydayName.normalize('NFD')), `${code} begins with a capital`);
      assert.equal(new Set(aliases).size, aliases.length, `${code} says an alias twice`);
      for (const event of lifeEvents) assert.ok(LIFE_EVENTS.includes(event), `${code} ${event}`);
    }
    assert.equal(raw, raw.normalize('NFC'));
    const sorted = items.map((item) => item.code);
    assert.deepEqual(sorted, [...new Set(sorted)].sort());
  });

  it('belong to procedures that exist', { skip: noSharedData }, () => {
    const known = new Set(nationalDocs().map((doc) => doc.code));
    assert.deepEqual(
      items.filter((item) => !known.has(item.code)).map((item) => item.code),
      [],
    );
  });

  it('each find their procedure among the first three', { skip: noSharedData }, () => {
    const index = SearchIndex.buildNow(nationalDocs());
    const missed: string[] = [];
    for (const { code, everydayName = '', aliases = [] } of items)
      for (const said of [everydayName, ...aliases]) {
        const found = index.search(said).slice(0, 3);
        if (!found.some(({ doc }) => doc.code === code)) missed.push(`${said} → ${code}`);
      }
    assert.deepEqual(missed, []);
  });
});
