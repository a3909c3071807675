/**
 * The six groups of Quyết định 766/QĐ-TTg (23/6/2022), 100 points in all. Grades ("Tốt", "Khá") are not here: their
 * thresholds have no certain source. What stands behind the groups is in qd766-items.ts.
 */

export const QD766_LEGAL = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
/** Points of all groups. */
export const QD766_TOTAL = 100;

export interface Qd766Group {
  code: 'CKMB' | 'TDGQ' | 'DVCTT' | 'TTTT' | 'MDHL' | 'MDSH';
  name: string;
  /** Most points. */
  max: number;
  /** How else the national system calls it. */
  aliases: readonly string[];
  /** What a reader must know before believing the points. */
  caution?: string;
}
export type Qd766Code = Qd766Group['code'];

export const QD766_GROUPS: readonly Qd766Group[] = [
  {
    code: 'CKMB',
    name: 'Công khai, minh bạch',
    max: 18,
    aliases: [],
    caution: 'Nhiều xã trong một tỉnh có cùng số điểm: có thể điểm được tính chung cho cả tỉnh.',
  },
  { code: 'TDGQ', name: 'Tiến độ giải quyết', max: 20, aliases: [] },
  { code: 'DVCTT', name: 'Dịch vụ công trực tuyến', max: 12, aliases: ['CLGQ', 'ONLINE'] },
  { code: 'TTTT', name: 'Thanh toán trực tuyến', max: 10, aliases: [] },
  {
    code: 'MDHL',
    name: 'Mức độ hài lòng',
    max: 18,
    aliases: [],
    caution:
      'Không phải kết quả hỏi ý kiến. Điểm bắt đầu từ mức cao nhất, bị trừ khi có hồ sơ quá hạn hoặc phản ánh không hài lòng. Nhiều xã có cùng số điểm.',
  },
  { code: 'MDSH', name: 'Số hóa hồ sơ', max: 22, aliases: [] },
];

/** Indicators that are a share of two counts. */
export const QD766_ITEM_IDS = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '3.1',
  '3.2',
  '3.3',
  '3.5',
  '3.6',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5a',
  '4.5b',
  '5.2',
  '5.3',
] as const;
export type Qd766ItemId = (typeof QD766_ITEM_IDS)[number];
