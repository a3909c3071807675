/** Procedures of a made-up commune for the tests of the elements, in our own words, in the shape of data.md. */
import type { CatalogueEntry } from '../../src/model/catalogue.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Profile } from '../../src/model/profile.js';
import { todayInVietnam } from '../../src/format/today.js';

const DAY = 86_400_000;

/** ISO day so many days before today in Việt Nam (after it, when negative). */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(todayInVietnam()) - days * DAY).toISOString().slice(0, 10);

/** A sheet that uses every block: two cases, three channels, three steps. */
export const birth = (): Procedure => ({
  code: '1.001193',
  portalId: '019d2bfd-3fe0',
  name: 'Thủ tục đăng ký khai sinh',
  everydayName: 'Làm giấy khai sinh',
  aliases: ['con mới đẻ'],
  plainSummary: 'Con mới sinh thì làm giấy khai sinh trong 60 ngày.',
  decision: '163/QĐ-BTP',
  levels: ['Cấp xã'],
  kind: 'Được luật giao quy định chi tiết',
  fields: ['Hộ tịch'],
  lifeEvents: ['Sinh con'],
  subjects: ['Công dân Việt Nam'],
  agencies: {
    executing: ['Ủy ban nhân dân cấp xã'],
    authority: ['Ủy ban nhân dân cấp xã'],
    authorized: [],
    coordinating: ['Công an xã'],
  },
  online: 'full',
  methods: [
    {
      channel: 'direct',
      time: { kind: 'duration', quantity: 1, unit: 'workingDay', note: 'Sau 15 giờ thì trả hôm sau.' },
      fees: [{ state: 'amount', amount: 8000, per: 'lần', kind: 'lệ phí', note: 'Chỉ thu khi quá 60 ngày.' }],
      note: 'Nộp ở quầy số 1.',
    },
    {
      channel: 'online',
      time: { kind: 'duration', quantity: 1, unit: 'workingDay', note: 'Sau 15 giờ thì trả hôm sau.' },
      fees: [{ state: 'free', legal: 'Nghị quyết 23/2026/NQ-HĐND', kind: 'lệ phí' }],
    },
    {
      channel: 'postal',
      time: { kind: 'text', text: 'Trong ngày xã nhận được hồ sơ' },
      fees: [{ state: 'amount', amount: 8000, per: 'lần', kind: 'lệ phí', note: 'Chỉ thu khi quá 60 ngày.' }],
    },
  ],
  documents: [
    {
      case: 'Cha mẹ đã đăng ký kết hôn',
      usual: true,
      items: [
        { name: 'Giấy chứng sinh', originals: 1 },
        { name: 'Căn cước của cha, mẹ', originals: 1, use: 'present' },
      ],
    },
    {
      case: 'Cha mẹ chưa đăng ký kết hôn',
      items: [{ name: 'Văn bản thừa nhận con chung', originals: 1, copies: 2 }],
    },
    {
      heading: 'Giấy tờ phải nộp',
      items: [
        {
          name: 'Tờ khai đăng ký khai sinh',
          originals: 1,
          forms: [{ name: 'Tờ khai mẫu số 1', url: 'https://muongsen.example.gov.vn/mau-1.docx' }],
        },
      ],
    },
    { items: [{ name: 'Bản sao chụp phải rõ chữ.', use: 'note' }] },
  ],
  steps: [
    { title: 'Nộp giấy tờ', text: 'Nộp ở quầy hoặc trên mạng.', actor: 'applicant' },
    {
      title: 'Kiểm tra giấy tờ',
      actor: 'desk',
      branches: [{ when: 'thiếu giấy', text: 'báo một lần để bổ sung' }, { text: 'đủ giấy thì nhận' }],
    },
    { title: 'Ký và trả giấy', actor: 'leader', actorName: 'Chủ tịch UBND xã' },
  ],
  results: [{ name: 'Giấy khai sinh' }],
  requirements: 'Trẻ chưa được đăng ký khai sinh.',
  legal: ['60/2014/QH13', '123/2015/NĐ-CP', '04/2020/TT-BTP', '281/2016/TT-BTC'].map((number) => ({
    name: `Văn bản ${number}`,
    number,
  })),
  keywords: ['khai sinh'],
  source: {
    name: 'Cổng Dịch vụ công quốc gia',
    url: 'https://dichvucong.gov.vn/',
    retrieved: daysAgo(30),
  },
  updated: '2026-07-01',
});

/** A short sheet; `over` replaces what a test is about. */
export const sheetOf = (over: Partial<Procedure> = {}): Procedure => ({
  code: '2.000001',
  name: 'Thủ tục thử nghiệm',
  fields: ['Hộ tịch'],
  methods: [{ channel: 'direct', fees: [] }],
  documents: [],
  steps: [],
  source: { name: 'Tự viết', retrieved: daysAgo(1) },
  ...over,
});

/** procedures.json */
export const inOneFile = (...items: Procedure[]) => ({ format: 'commune-procedures/1', items });

/** procedures/<code>.json */
export const asFile = (procedure: Procedure) => ({ format: 'commune-procedure/1', ...procedure });

/** procedures/index.json */
export const indexOf = (items: readonly Partial<CatalogueEntry>[]) => ({
  format: 'commune-procedure-index/1',
  items,
});

export const profile = (over: Partial<Profile> = {}) => ({
  format: 'commune-profile/1',
  name: 'Xã Mường Sen',
  province: 'Tỉnh mẫu',
  address: 'Bản Nà Sen',
  hotline: '0269 0123 456',
  deskHours: {
    weekly: ['Thứ Hai – thứ Sáu: 7:30–11:30, 13:30–17:00'],
    afterHours: 'Thứ Năm nhận đến 19:00',
    weekend: 'Thứ Bảy: 7:30–11:00',
  },
  homeService: { for: 'Người từ 75 tuổi', how: 'Nhờ trưởng bản báo.', phone: '0900 000 010' },
  leaders: [
    { name: 'Quàng Văn Tiến', position: 'Chủ tịch UBND xã', phone: '0900 000 001' },
    { name: 'Giàng A Páo', position: 'Phó Chủ tịch' },
  ],
  ...over,
});

/** A list of the things people come for, with a family of near-identical forms, in an order of its own. */
export const LINES: CatalogueEntry[] = [
  {
    code: '1.001193',
    name: 'Thủ tục đăng ký khai sinh',
    everydayName: 'Làm giấy khai sinh',
    aliases: ['con mới đẻ'],
    fields: ['Hộ tịch'],
    lifeEvents: ['Sinh con'],
    audiences: ['citizen'],
    online: 'full',
    fee: { state: 'amount', min: 0, max: 8000 },
    time: { kind: 'duration', quantity: 1, unit: 'workingDay' },
  },
  {
    code: '1.003583',
    name: 'Thủ tục đăng ký khai sinh lưu động',
    fields: ['Hộ tịch'],
    lifeEvents: ['Sinh con'],
    audiences: ['citizen'],
    online: 'none',
    variantOf: '1.001193',
  },
  {
    code: '2.000528',
    name: 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài',
    fields: ['Hộ tịch'],
    audiences: ['citizen', 'abroad'],
    online: 'partial',
    variantOf: '1.001193',
  },
  {
    code: '1.004884',
    name: 'Thủ tục đăng ký lại khai sinh',
    fields: ['Hộ tịch'],
    audiences: ['citizen'],
    online: 'partial',
    variantOf: '1.001193',
  },
  {
    code: '1.000110',
    name: 'Thủ tục đăng ký khai sinh cho trẻ bị bỏ rơi',
    fields: ['Hộ tịch'],
    audiences: ['citizen'],
    online: 'partial',
    variantOf: '1.001193',
  },
  {
    code: '1.000894',
    name: 'Thủ tục đăng ký kết hôn',
    everydayName: 'Đăng ký kết hôn',
    fields: ['Hộ tịch'],
    lifeEvents: ['Kết hôn'],
    audiences: ['citizen'],
    online: 'partial',
    fee: { state: 'free', min: 0, max: 0 },
  },
  {
    code: '1.001612',
    name: 'Thủ tục đăng ký hộ kinh doanh',
    everydayName: 'Mở cửa hàng',
    fields: ['Hộ kinh doanh'],
    audiences: ['business'],
    online: 'full',
    fee: { state: 'council' },
    time: { kind: 'text', text: 'Trong 3 ngày làm việc; nếu không cấp thì trả lời bằng văn bản' },
  },
  {
    code: '1.012753',
    portalId: '019d-id',
    name: 'Thủ tục cấp hộ chiếu phổ thông',
    fields: ['Quản lý xuất nhập cảnh'],
    agency: 'Công an tỉnh',
    sheet: false,
  },
  {
    code: '2.000815',
    name: 'Thủ tục chứng thực bản sao từ bản chính',
    everydayName: 'Sao y giấy tờ',
    fields: ['Chứng thực'],
    audiences: ['citizen', 'business'],
    fee: { state: 'formula' },
    status: 'replaced',
  },
];

/** So many different lines, in three fields. */
export const manyLines = (n: number): CatalogueEntry[] =>
  Array.from({ length: n }, (_, i) => ({
    code: `1.${String(100_000 + i)}`,
    name: `Thủ tục đăng ký số ${i}`,
    fields: [['Hộ tịch', 'Đất đai', 'Chứng thực'][Math.floor((3 * i) / n)] ?? ''],
  }));
