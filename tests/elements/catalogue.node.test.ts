import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostRecords, parseCatalogue, prepareCatalogue } from '../../src/elements/procedures/catalogue.js';
import { CatalogueView } from '../../src/elements/procedures/catalogue-view.js';
import { CatalogueSearch } from '../../src/elements/procedures/finding.js';
import { asFile, birth, indexOf, inOneFile, LINES, sheetOf } from '../helpers/sheets.js';

const read = async (input: unknown) => {
  await prepareCatalogue(input);
  return parseCatalogue(input);
};

test('an index has lines and no sheets', async () => {
  const { value, issues } = await read(indexOf(LINES));
  assert.deepEqual(issues, []);
  assert.deepEqual(value?.items, LINES);
  assert.equal(value?.sheets, undefined);
});

test('procedures.json has both; every line belongs to its sheet', async () => {
  const { value } = await read(inOneFile(birth(), sheetOf()));
  assert.deepEqual(
    value?.items.map((line) => [line.code, value.sheets?.get(line.code)?.name]),
    [
      ['1.001193', 'Thủ tục đăng ký khai sinh'],
      ['2.000001', 'Thủ tục thử nghiệm'],
    ],
  );
});

test('one sheet alone is a catalogue of one', async () => {
  const { value } = await read(asFile(birth()));
  assert.deepEqual([...(value?.sheets?.keys() ?? [])], ['1.001193']);
  assert.equal(value?.items.length, 1);
});

test('anything else gives no catalogue and says why', async () => {
  for (const input of [
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { format: 'commune-profile/1' },
    { format: 'commune-procedures/9', items: [] },
  ]) {
    const { value, issues } = await read(input);
    assert.equal(value, undefined);
    assert.ok(issues.length > 0);
  }
});

test('lost are records that cannot be shown; a field less, or a record twice, is no loss', async () => {
  const lost = async (...items: unknown[]) =>
    lostRecords((await read({ format: 'commune-procedure-index/1', items })).issues);
  const good = { code: '1', name: 'Một' };
  assert.equal(await lost(good), 0);
  assert.equal(await lost(good, { code: '2' }, null, 'x', { name: 'Ba' }), 4);
  assert.equal(await lost(good, good), 0);
  assert.equal(await lost({ ...good, online: 'maybe', fee: { state: 'x' }, aliases: [{}] }), 0);
});

const prepared = async (view: CatalogueView): Promise<CatalogueView> => {
  await view.prepareSearch(CatalogueSearch);
  return view;
};

test('words find nothing until the search is there: the whole list stays', () => {
  const view = new CatalogueView(LINES);
  assert.equal(view.find('kết hôn', {}), view.all);
  assert.deepEqual(view.highlight('Kết hôn', 'kết'), [{ text: 'Kết hôn', hit: false }]);
});

test('filters need no search', () => {
  const found = new CatalogueView(LINES).find('', { field: 'Chứng thực' });
  assert.equal(found.count, 1);
  assert.deepEqual(found.suggestions, []);
});

test('spaces, and nothing chosen, give the whole list back, the same object', async () => {
  const view = await prepared(new CatalogueView(LINES));
  assert.equal(view.find('  ', {}), view.all);
  assert.equal(view.find('', { field: undefined }), view.all);
});

test('what was found is counted with what is folded', async () => {
  const found = (await prepared(new CatalogueView(LINES))).find('khai sinh', {});
  const shown = found.sections
    .flat()
    .flatMap((group) => group.rows.flatMap((row) => [row.entry, ...row.variants]));
  assert.equal(found.count, shown.length);
  assert.equal(shown[0]?.code, '1.001193');
});

test('nothing found: what is near, else what has an everyday name; the court by its name', async () => {
  const view = await prepared(new CatalogueView(LINES));
  const nothing = view.find('zzzz qqqq', {});
  assert.equal(nothing.count, 0);
  assert.ok(!nothing.near);
  assert.deepEqual(
    nothing.suggestions.map((entry) => entry.code),
    LINES.filter((line) => line.everydayName !== undefined).map((line) => line.code),
  );
  assert.equal(view.find('ly hôn', {}).elsewhere, 'Tòa án nhân dân');
});

test('an empty catalogue, or one with nothing of what is asked for, is searched without harm', async () => {
  for (const view of [new CatalogueView([]), new CatalogueView(LINES, undefined, 'Không có')]) {
    await prepared(view);
    assert.equal(view.find('khai sinh', {}).count, 0);
    assert.equal(view.entry('1.001193'), undefined);
  }
});

test('codes and field bind the search too', async () => {
  const view = await prepared(new CatalogueView(LINES, '1.000894 2.000815'));
  assert.equal(view.find('khai sinh', {}).count, 0);
  assert.equal(view.find('kết hôn', {}).count, 1);
  assert.equal(view.entry('1.001193'), undefined);
});
