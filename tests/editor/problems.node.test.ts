/** Every problem a clerk is told of, its words, and that its repair mends it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { after, type People } from '../../src/editor/document.js';
import { EMPTY, type Draft, type DraftField } from '../../src/editor/draft.js';
import type { Problem } from '../../src/editor/problem.js';
import { ProblemIndex } from '../../src/editor/problem-index.js';
import { problemsOf } from '../../src/editor/problems.js';
import { idFor, idsOf } from '../../src/editor/staff-file.js';

const TODAY = '2026-11-22';
/** Nothing to say about this person. */
const GOOD: Draft = { ...EMPTY, id: 'mai', name: 'Lò Thị Mai', confirmedOn: TODAY };

const people = (...drafts: Partial<Draft>[]): People =>
  drafts.map((draft, i) => ({ key: `p${i}`, draft: { ...GOOD, ...draft } }));
const found = (list: People): Problem[] => problemsOf(list, TODAY, (entry) => idFor(entry, idsOf(list)));
const repaired = (list: People, { repair }: Problem): People => (repair ? after(list, repair.command) : list);

interface Case {
  what: string;
  draft: Partial<Draft>;
  field: DraftField;
  says: RegExp;
  level?: Problem['level'];
  /** Words of the button and what the field holds afterwards; none: only a person can mend it. */
  repair?: [words: string, draft: Partial<Draft>];
}

const CASES: Case[] = [
  {
    what: 'a mobile number that lost its 0',
    draft: { mobile: '900000001', consentOn: TODAY },
    field: 'mobile',
    says: /thiếu số 0/,
    repair: ['Sửa thành 0900000001', { mobile: '0900000001' }],
  },
  {
    what: 'the second office number lost its 0',
    draft: { officePhones: ['0269 0123 456', '2690123457'] },
    field: 'officePhones',
    says: /thiếu số 0/,
    repair: ['Sửa thành 02690123457', { officePhones: ['0269 0123 456', '02690123457'] }],
  },
  {
    what: 'an old number of 11 digits',
    draft: { mobile: '0168 000 0002', consentOn: TODAY },
    field: 'mobile',
    says: /11 số/,
    repair: ['Đổi thành 0380 000 002', { mobile: '0380 000 002' }],
  },
  {
    what: 'a list of numbers in one field',
    draft: { officePhones: ['113', '0269 0123 456; 0269 0123 457'] },
    field: 'officePhones',
    says: /Một ô có 2 số/,
    repair: ['Tách thành 2 ô', { officePhones: ['113', '0269 0123 456', '0269 0123 457'] }],
  },
  {
    what: 'a mobile number in the office field, without consent',
    draft: { officePhones: ['0269 0123 456', '0900 000 001'] },
    field: 'officePhones',
    says: /số di động.*số cơ quan cấp/,
    repair: ['Chuyển sang Di động', { officePhones: ['0269 0123 456'], mobile: '0900 000 001' }],
  },
  {
    what: 'a number of somebody who has said no: the button takes it out, none says yes',
    draft: { mobile: '0900 000 001', consentOn: 'Không' },
    field: 'mobile',
    says: /tệp đưa lên mạng/,
    level: 'note',
    repair: ['Bỏ số di động', { mobile: '' }],
  },
  {
    what: 'no consent in words is an answer',
    draft: { consentOn: 'Chưa đồng ý' },
    field: 'consentOn',
    says: /chưa đồng ý công khai/,
    level: 'note',
  },
  {
    what: 'a consent taken back today',
    draft: { photo: 'a.jpg', consentOn: '2026-03-01', withdrawnOn: TODAY },
    field: 'photo',
    says: /đã rút đồng ý/,
  },
  {
    what: 'a consent taken back, without the day',
    draft: { withdrawnOn: 'đã rút' },
    field: 'withdrawnOn',
    says: /tính là đã rút/,
    repair: ['Đã rút hôm nay', { withdrawnOn: TODAY }],
  },
  {
    what: 'a consent taken back on a day that is none',
    draft: { withdrawnOn: '2027-02-31' },
    field: 'withdrawnOn',
    says: /^Không có ngày “2027-02-31”: tính là đã rút/,
    repair: ['Đã rút hôm nay', { withdrawnOn: TODAY }],
  },
  {
    what: 'words in place of a number',
    draft: { officePhones: ['đang cập nhật'] },
    field: 'officePhones',
    says: /không gọi được/,
  },
  {
    what: 'a mobile number without consent',
    draft: { mobile: '0900 000 001' },
    field: 'mobile',
    says: /^Số di động chưa hiện với dân vì chưa ghi ngày đồng ý\.$/,
    repair: ['Đã đồng ý hôm nay', { consentOn: TODAY }],
  },
  {
    what: 'a mobile number of somebody who does not agree: it can be taken out of the file',
    draft: { mobile: '0900 000 001', zalo: true },
    field: 'mobile',
    says: /nằm trong tệp đưa lên mạng/,
    level: 'note',
    repair: ['Bỏ số di động', { mobile: '', zalo: '' }],
  },
  {
    what: 'a photo without consent',
    draft: { photo: 'photos/mai.jpg' },
    field: 'photo',
    says: /Ảnh chưa hiện/,
    repair: ['Đã đồng ý hôm nay', { consentOn: TODAY }],
  },
  {
    what: 'an e-mail with a blank and a comma',
    draft: { email: 'mai @example.gov,vn' },
    field: 'email',
    says: /chưa đúng/,
    repair: ['Sửa thành mai@example.gov.vn', { email: 'mai@example.gov.vn' }],
  },
  { what: 'an e-mail that is none', draft: { email: 'mai' }, field: 'email', says: /chưa đúng/ },
  {
    what: 'a day that is not in the calendar',
    draft: { absentFrom: '30/02/2026' },
    field: 'absentFrom',
    says: /Không có ngày “30\/02\/2026”/,
    repair: ['Bỏ ngày này', { absentFrom: '' }],
  },
  {
    what: 'a consent without its day',
    draft: { consentOn: 'có' },
    field: 'consentOn',
    says: /thiếu ngày đồng ý/,
    repair: ['Bỏ ngày này', { consentOn: '' }],
  },
  {
    what: 'a day that has not come',
    draft: { confirmedOn: '2026-12-01' },
    field: 'confirmedOn',
    says: /01\/12\/2026 chưa tới/,
    repair: ['Đổi thành hôm nay', { confirmedOn: TODAY }],
  },
  {
    what: 'an absence that ends before it begins',
    draft: { absentFrom: '2026-12-05', absentTo: '2026-12-01' },
    field: 'absentTo',
    says: /đứng trước/,
    repair: ['Đổi chỗ hai ngày', { absentFrom: '2026-12-01', absentTo: '2026-12-05' }],
  },
  {
    what: 'an absence that is over',
    draft: { absentFrom: '2026-10-01', absentTo: '2026-10-05', substitute: 'mai' },
    field: 'absentTo',
    says: /Đã hết/,
    level: 'note',
    repair: ['Bỏ phần vắng mặt', { absentFrom: '', absentTo: '', substitute: '' }],
  },
  {
    what: 'nobody has confirmed it for half a year',
    draft: { confirmedOn: '2026-01-02' },
    field: 'confirmedOn',
    says: /02\/01\/2026, đã hơn nửa năm/,
    level: 'note',
    repair: ['Xác nhận đúng hôm nay', { confirmedOn: TODAY }],
  },
  { what: 'no name', draft: { name: ' ' }, field: 'name', says: /Chưa ghi họ và tên/, level: 'stop' },
  {
    what: 'an order that is no number',
    draft: { order: '3a' },
    field: 'order',
    says: /“3a” không phải/,
    level: 'stop',
    repair: ['Bỏ số thứ tự', { order: '' }],
  },
];

for (const { what, draft, field, says, level = 'mend', repair } of CASES)
  test(what, () => {
    const list = people(draft);
    const problem = found(list).find((p) => p.field === field && says.test(p.text));
    assert.ok(problem, JSON.stringify(found(list)));
    assert.equal(problem.level, level);
    assert.equal(problem.repair?.label, repair?.[0]);
    if (!repair) return;
    const mended = repaired(list, problem);
    assert.deepEqual(mended[0]?.draft, { ...GOOD, ...draft, ...repair[1] });
    assert.ok(!found(mended).some((p) => p.field === field && says.test(p.text)), 'mended by one press');
  });

test('a person in order: nothing is said', () => {
  const draft = {
    mobile: '0900 000 001',
    consentOn: '2026-01-02',
    officePhones: ['024 3825 1234 (máy lẻ 101)', '113', '1022', '1900 9095', '+84 900 000 001'],
    email: 'mai@example.gov.vn',
    order: '3',
  };
  assert.deepEqual(found(people(draft)), []);
});

test('two people with one id: the second gets a new one, the first is left alone', () => {
  const list = people({}, { name: 'Lê Thị Hoa' });
  const [problem, ...more] = found(list);
  assert.deepEqual([problem?.key, problem?.field, problem?.level, more.length], ['p1', 'id', 'stop', 0]);
  assert.match(problem?.text ?? '', /Trùng mã với Lò Thị Mai/);
  const mended = repaired(list, problem!);
  assert.deepEqual(
    mended.map(({ draft }) => draft.id),
    ['mai', 'le-thi-hoa'],
  );
  assert.deepEqual(found(mended), []);
});

test('the substitute: by id, by name with or without accents, as people say it, by nobody', () => {
  const hoa = { id: 'hoa', name: 'Lê Thị Hoa' };
  const said = (substitute: string, ...others: Partial<Draft>[]) =>
    found(people({ substitute }, hoa, ...others)).map(({ text, repair }) => [text, repair?.label]);
  for (const right of ['hoa', 'Lê Thị Hoa', 'le thi hoa']) assert.deepEqual(said(right), [], right);
  assert.match(said('chị Hoa')[0]?.[0] ?? '', /không có “chị Hoa”/);
  assert.equal(said('chị Hoa')[0]?.[1], 'Chọn Lê Thị Hoa');
  assert.equal(said('Ông Ba')[0]?.[1], undefined);
  assert.match(said('Lê Thị Hoa', { ...hoa, id: 'hoa-2' })[0]?.[0] ?? '', /Có 2 người tên/);
  assert.match(said('mai')[0]?.[0] ?? '', /chính người này/);
});

test('whatever is written: nothing is thrown, and every repair can be pressed until none is left', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 15 }),
    fc.constantFrom('900000001', '01680000002', '30/02/2026', 'mai', 'a @b.c'),
  );
  const draft = fc.record({
    id: words,
    name: words,
    mobile: words,
    email: words,
    photo: words,
    order: words,
    substitute: words,
    absentFrom: words,
    absentTo: words,
    consentOn: words,
    confirmedOn: words,
    officePhones: fc.array(words, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 5 }), (drafts) => {
      let list = people(...drafts);
      for (let presses = 0; ; presses++) {
        assert.ok(presses < 100, 'repairs come to an end');
        const next = found(list).find(({ repair }) => repair);
        if (!next) break;
        const before = found(list).length;
        list = repaired(list, next);
        assert.equal(list.length, drafts.length);
        assert.ok(presses < 60 || found(list).length < before);
      }
    }),
    { numRuns: 300 },
  );
});

test('after any change the index says the same as a look at everybody', () => {
  const text = fc.constantFrom(
    '',
    'Mai',
    'Lò Thị Mai',
    'Vi A',
    'x',
    'mai',
    '0900 000 001',
    '2026-03-01',
    '900000001',
  );
  const field = fc.constantFrom<(keyof Draft)[]>(
    'id',
    'name',
    'mobile',
    'consentOn',
    'substitute',
    'order',
    'email',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), field, text), { maxLength: 12 }), (changes) => {
      const index = new ProblemIndex();
      let list = people({}, { id: 'son', name: 'Vi A Sơn' }, { id: 'ly', substitute: 'Mai' }, { id: 'x' });
      for (const [who, name, value] of changes) {
        list = after(list, { do: 'change', key: `p${who}`, changes: { [name]: value } });
        const whole = new ProblemIndex().of(list, TODAY);
        assert.deepEqual(
          [...index.of(list, TODAY)].sort(([a], [b]) => a.localeCompare(b)),
          [...whole].sort(([a], [b]) => a.localeCompare(b)),
        );
      }
    }),
  );
});
