/** Data for states the demo commune is too well kept to show. Everything here is invented. */
import type { CatalogueEntry } from '../src/model/catalogue.js';
import { FORMATS } from '../src/model/envelope.js';
import type { Procedure } from '../src/model/procedure.js';

/** Addresses of the demo commune's data, relative so that a Storybook may lie in any folder. */
export const DEMO_INDEX = 'data/procedures/index.json';
export const DEMO_STAFF = 'data/staff.csv';
export const DEMO_FEES = 'data/fees.json';
export const DEMO_RESULTS = 'data/results.csv';
export const DEMO_PROFILE = 'data/commune.json';

/** A day some days ago, ISO: a text must stay fresh, or old, whenever a story is looked at. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A procedure with every block of the sheet, short enough to read at a glance. */
export const hall = (changes: Partial<Procedure> = {}): Procedure => ({
  code: '9.000001',
  name: 'Thủ tục cho phép sử dụng nhà văn hóa cộng đồng vào mục đích sinh hoạt gia đình',
  everydayName: 'Mượn nhà văn hóa bản',
  plainSummary: 'Nhà có đám cưới, đám giỗ mà chật chỗ thì mượn nhà văn hóa. Bàn ghế có sẵn cho 120 người.',
  fields: ['Văn hóa cơ sở'],
  lifeEvents: ['Kết hôn'],
  subjects: ['Công dân Việt Nam'],
  online: 'partial',
  methods: [
    {
      channel: 'direct',
      time: { kind: 'duration', quantity: 2, unit: 'workingDay' },
      fees: [{ state: 'amount', amount: 50_000, per: 'ngày', kind: 'giá' }],
    },
    {
      channel: 'online',
      time: { kind: 'duration', quantity: 1, unit: 'workingDay' },
      fees: [{ state: 'amount', amount: 30_000, per: 'ngày', kind: 'giá' }],
    },
  ],
  documents: [
    {
      items: [
        { name: 'Giấy mượn nhà văn hóa', originals: 1, forms: [{ name: 'Giấy mượn, một trang' }] },
        { name: 'Căn cước của người mượn', originals: 1, use: 'present' },
      ],
    },
  ],
  steps: [
    { title: 'Hỏi trưởng bản xem ngày ấy có ai mượn chưa', actor: 'applicant' },
    { title: 'Nộp giấy mượn ở quầy hoặc trên mạng', actor: 'applicant' },
    {
      title: 'Quầy ghi lịch và trả lời',
      actor: 'desk',
      branches: [{ when: 'ngày ấy đã có người mượn', text: 'quầy báo ngày trống gần nhất' }],
    },
    { title: 'Nhận chìa khóa từ trưởng bản', actor: 'applicant' },
  ],
  results: [{ name: 'Giấy cho mượn nhà văn hóa' }],
  requirements: 'Dọn sạch và trả chìa khóa trước 22 giờ.',
  legal: [{ name: 'Quy ước của bản về việc dùng nhà văn hóa' }],
  source: { name: 'Xã Mường Sen (hư cấu)', retrieved: daysAgo(20) },
  ...changes,
});

/** All sheets in one file, as `import --single` writes it. */
export const sheetsFile = (...items: Procedure[]) => ({ format: FORMATS.procedures, items });

/** The list alone. */
export const indexFile = (items: unknown[]) => ({ format: FORMATS.index, items });

/** Lines of a list that differ in name and code only. */
export const lines = (count: number): CatalogueEntry[] =>
  times(count, (i) => ({
    code: `9.0001${String(i + 1).padStart(2, '0')}`,
    name: `Thủ tục mẫu số ${i + 1} của xã hư cấu`,
    fields: ['Lĩnh vực mẫu'],
    fee: { state: 'amount', min: 1000 * (i + 1), max: 1000 * (i + 1) },
  }));

const KINDS_OF_WORK = [
  'xây mới',
  'sửa chữa',
  'mở rộng',
  'nâng thêm tầng',
  'thay mái',
  'di dời',
  'làm lại móng',
];
const KINDS_OF_PLACE = ['nhà ở', 'quán hàng', 'chuồng trại', 'kho chứa nông sản', 'nhà văn hóa', 'tường rào'];

/** As long as the longest name of the national catalogue: 1,094 characters, in words that wrap. */
export const LONG_NAME =
  `Cho phép ${KINDS_OF_WORK.flatMap((work) => KINDS_OF_PLACE.map((place) => `${work} ${place}`)).join(', ')} ở nơi chưa có quy hoạch chi tiết, ${KINDS_OF_WORK.join(' hoặc ')} ở ven suối, ven đường`
    .repeat(2)
    .slice(0, 1094);

/** 100 papers in 14 groups, two of them cases to choose from. */
export const hundredPapers = (): Procedure['documents'] =>
  times(14, (group) => ({
    ...(group < 2
      ? { case: group === 0 ? 'Nhà làm trên đất có sổ đỏ' : 'Nhà làm trên đất chưa có sổ' }
      : { heading: `Phần ${group - 1}: giấy tờ về ${KINDS_OF_PLACE[group % 6] ?? ''}` }),
    items: times(group < 2 ? 8 : 7, (i) => ({
      name: `Giấy số ${i + 1} về ${KINDS_OF_WORK[i % 7] ?? ''} ${KINDS_OF_PLACE[(group + i) % 6] ?? ''}`,
      originals: i % 3,
      copies: (i + 1) % 3,
      ...(i === 6 && { forms: [{ name: `Mẫu ${group + 1}`, url: 'https://example.gov.vn/mau.docx' }] }),
    })),
  }));

/** 24 ways of submitting with two fees each, every amount another one. */
export const manyMethods = (): Procedure['methods'] =>
  times(24, (i) => ({
    channel: (['direct', 'online', 'postal'] as const)[i % 3] ?? 'direct',
    time: { kind: 'duration', quantity: 3 + (i % 5), unit: 'workingDay' },
    note: `Áp dụng cho ${KINDS_OF_WORK[i % 7] ?? ''} ${KINDS_OF_PLACE[i % 6] ?? ''}.`,
    fees: times(2, (j) => ({
      state: 'amount',
      amount: 10_000 * (i + 1) + 1_000 * (j + 1),
      per: j === 0 ? 'hồ sơ' : 'bản vẽ',
      kind: j === 0 ? 'lệ phí' : 'phí',
      note: `Mức ${i * 2 + j + 1}: ${KINDS_OF_WORK[i % 7] ?? ''} ${KINDS_OF_PLACE[i % 6] ?? ''}`,
    })),
  }));
