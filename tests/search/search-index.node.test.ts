import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { elsewhere } from '../../src/search/elsewhere.js';
import { SearchIndex, type SearchDoc } from '../../src/search/search-index.js';
import { slip, dice, telex } from './typing.js';

const DOCS: SearchDoc[] = [
  {
    code: '1.001193',
    name: 'Thủ tục đăng ký khai sinh',
    everydayName: 'Làm giấy khai sinh',
    aliases: ['con mới đẻ'],
    fields: ['Hộ tịch'],
  },
  {
    code: '2.000528',
    name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
    fields: ['Hộ tịch'],
    variantOf: '1.001193',
  },
  {
    code: '1.004884',
    name: 'Thủ tục đăng ký lại khai sinh',
    fields: ['Hộ tịch'],
    variantOf: '1.001193',
  },
  {
    code: '1.000656',
    name: 'Thủ tục đăng ký khai tử',
    everydayName: 'Khai tử cho người đã mất',
    aliases: ['báo tử', 'bố mất'],
    fields: ['Hộ tịch'],
  },
  { code: '1.000894', name: 'Thủ tục đăng ký kết hôn', aliases: ['hôn thú'], fields: ['Hộ tịch'] },
  {
    code: '2.000554',
    name: 'Thủ tục ghi vào Sổ hộ tịch việc ly hôn, hủy việc kết hôn',
    everydayName: 'Ghi chú ly hôn',
    fields: ['Hộ tịch'],
  },
  {
    code: '1.010041',
    name: 'Xác nhận thông tin về cư trú',
    keywords: ['CT07'],
    fields: ['Đăng ký, quản lý cư trú'],
  },
  { code: '1.004194', name: 'Đăng ký tạm trú', fields: ['Đăng ký, quản lý cư trú'] },
  { code: '1.012784', name: 'Tách thửa hoặc hợp thửa đất', aliases: ['tách sổ đỏ'], fields: ['Đất đai'] },
  {
    code: '1.013225',
    name: 'Cấp giấy phép xây dựng mới nhà ở riêng lẻ',
    aliases: ['xin phép xây nhà'],
    fields: ['Hoạt động xây dựng'],
  },
  {
    code: '1.013229',
    name: 'Cấp giấy phép xây dựng sửa chữa, cải tạo',
    aliases: ['sửa nhà'],
    fields: ['Hoạt động xây dựng'],
  },
  {
    code: '1.013997',
    name: 'Hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật',
    lifeEvents: ['Trợ cấp, bảo trợ'],
  },
];

const index = SearchIndex.buildNow(DOCS);
const codes = (query: string, from = index): string[] => from.search(query).map((hit) => hit.doc.code);
const first = (query: string): string | undefined => codes(query)[0];

describe('searching', () => {
  it('finds with and without accents, in old and new spelling, composed or not', () => {
    for (const query of [
      'đăng ký kết hôn',
      'dang ky ket hon',
      'ĐĂNG KÍ KẾT HÔN',
      'đăng ký kết hôn'.normalize('NFD'),
    ])
      assert.equal(first(query), '1.000894', query);
  });

  it('finds the word that is still being typed', () => {
    assert.ok(codes('tạm t').includes('1.004194'));
    assert.ok(codes('đ').length > 3);
  });

  it('reads what was typed with the Vietnamese keyboard off, in Telex and VNI, and doubled keys', () => {
    for (const query of ['ddawng kys keets hoon', 'd9ang8 ky1 ke61t ho6n', 'kết hôonn'])
      assert.equal(first(query), '1.000894', query);
  });

  it('forgives one wrong letter, also when it makes another word', () => {
    for (const query of ['dang ky ket hom', 'khai snih', 'khai sihn', 'dang ky khao sinh'])
      assert.ok(['1.000894', '1.001193'].includes(first(query) ?? ''), query);
  });

  it('finds with a space missing or too many', () => {
    assert.equal(first('khaisinh'), '1.001193');
    assert.equal(first('CT 07'), '1.010041');
    assert.equal(first('ct07'), '1.010041');
  });

  it('puts the plain procedure before its forms', () => {
    assert.deepEqual(codes('khai sinh').slice(0, 1), ['1.001193']);
    assert.equal(codes('khai sinh').length, 3);
  });

  it('puts the form first when the form is asked for', () => {
    assert.equal(first('khai sinh yếu tố nước ngoài'), '2.000528');
    assert.equal(first('đăng ký lại khai sinh'), '1.004884');
  });

  it('puts exact accents before others: má is not ma', () => {
    const ma = SearchIndex.buildNow([
      { code: '1', name: 'Cai nghiện ma túy' },
      { code: '2', name: 'Lúa mạ' },
      { code: '3', name: 'Ba má' },
    ]);
    assert.equal(codes('má', ma)[0], '3');
    assert.equal(codes('mạ', ma)[0], '2');
    assert.equal(codes('ma', ma)[0], '1');
    assert.equal(codes('ma', ma).length, 3);
  });

  it('forgives hỏi for ngã, which half of the country says alike', () => {
    assert.equal(first('sữa nhà'), '1.013229');
  });

  it('finds by everyday name, alias, field and life event', () => {
    assert.equal(first('làm giấy khai sinh'), '1.001193');
    assert.equal(first('hôn thú'), '1.000894');
    assert.equal(first('đất đai'), '1.012784');
    assert.equal(first('trợ cấp'), '1.013997');
  });

  it('finds by code, with dots, without, and by its last digits', () => {
    for (const query of ['1.012784', '1012784', '012784', 'mã 1.012784', '1.012784.H19'])
      assert.deepEqual(codes(query), ['1.012784'], query);
  });

  it('does not take one code for another', () => {
    assert.deepEqual(codes('1.012785'), []);
  });

  it('writes abbreviations out', () => {
    assert.equal(first('GKS'), '1.001193');
    assert.equal(first('ĐKKH'), '1.000894');
    assert.deepEqual(codes('GPXD').sort(), ['1.013225', '1.013229']);
  });

  it('does not fail over what people say around the matter', () => {
    assert.equal(first('tôi muốn làm thủ tục kết hôn thì cần giấy tờ gì'), '1.000894');
    assert.equal(first('xin tách thửa ở đâu hết bao nhiêu tiền'), '1.012784');
    assert.equal(first('bố tôi mất hôm qua phải làm sao'), '1.000656');
  });

  it('relaxes: a word nobody here knows does not hide the rest', () => {
    assert.equal(first('khai sinh cho bé Bống'), '1.001193');
  });

  it('finds nothing in nonsense, and says what is nearest', () => {
    for (const query of ['asdfgh', 'xyz qwerty', 'thời tiết ngày mai', 'lorem ipsum', '???', '', '   '])
      assert.deepEqual(codes(query), [], query);
    assert.ok(index.suggest('khai sanh nhật').some((doc) => doc.code === '1.001193'));
    assert.ok(index.suggest('đăng').length <= 5);
    assert.deepEqual(index.suggest(''), []);
  });

  it('does not offer a procedure for what only the court decides', () => {
    assert.equal(elsewhere('muốn ly hôn'), 'Tòa án nhân dân');
    assert.equal(elsewhere('don xin ly hon'), 'Tòa án nhân dân');
    assert.equal(elsewhere('ghi chú ly hôn'), undefined);
    assert.deepEqual(codes('muốn ly hôn'), []);
    assert.equal(first('ghi chú ly hôn'), '2.000554');
    assert.equal(index.suggest('muốn ly hôn')[0]?.code, '2.000554');
  });

  it('… unless the commune itself calls a procedure so', () => {
    const own = SearchIndex.buildNow([{ ...DOCS[5]!, aliases: ['ly hôn'] }]);
    assert.deepEqual(codes('ly hôn', own), ['2.000554']);
  });

  it('lets the building page breathe, and builds the same index as in one go', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      code: `9.${i}`,
      name: `${DOCS[i % 12]!.name} số ${i}`,
    }));
    let slices = 0;
    const built = await SearchIndex.build(many, {
      slice: () => {
        slices++;
        return Promise.resolve();
      },
    });
    const started = performance.now();
    const now = SearchIndex.buildNow(many);
    if (performance.now() - started > 20) assert.ok(slices > 0, 'built in one task');
    assert.deepEqual(codes('khai sinh số 12', built), codes('khai sinh số 12', now));
    assert.deepEqual((await SearchIndex.build([])).search('a'), []);
  });

  it('survives any text as query and as document', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    const doc = fc.record(
      { code: text, name: text, everydayName: text, aliases: fc.array(text), keywords: fc.array(text) },
      { requiredKeys: ['code', 'name'] },
    );
    fc.assert(
      fc.property(fc.array(doc, { maxLength: 8 }), text, (docs, query) => {
        const any = SearchIndex.buildNow(docs);
        const scores = any.search(query).map((hit) => hit.score);
        assert.ok(scores.every(Number.isFinite));
        assert.deepEqual(
          scores,
          [...scores].sort((a, b) => b - a),
        );
        assert.ok(any.suggest(query).length <= 5);
        for (const known of DOCS) index.search(`${known.name} ${query}`);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every document among the first three by its own name, however it was typed', () => {
    const random = dice(5);
    for (const { name, code } of DOCS)
      for (const typed of [name, name.toUpperCase(), name.normalize('NFD'), telex(name), slip(name, random)])
        assert.ok(codes(typed).slice(0, 3).includes(code), typed);
  });
});
