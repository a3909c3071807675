/** What communes publish about their work: names, units and how each figure is usually worked out. */
import { QD766_GROUPS, QD766_ITEM_IDS, type Qd766Code, type Qd766ItemId } from './qd766.js';
import { slug } from './slug.js';

export const MEASURES = [
  'received',
  'early',
  'onTime',
  'late',
  'digitised',
  'submittedOnline',
  'paidOnline',
  'satisfied',
  'friendly',
] as const;
export type BoardMeasure = (typeof MEASURES)[number];

/** `qd766.CKMB` holds the points of a group, `qd766.1.1` the two counts of an indicator. */
export type Measure = BoardMeasure | `qd766.${Qd766Code}` | `qd766.${Qd766ItemId}`;

/** Every key a file may use. */
export const MEASURE_KEYS: readonly Measure[] = [
  ...MEASURES,
  ...QD766_GROUPS.map(({ code }) => `qd766.${code}` as const),
  ...QD766_ITEM_IDS.map((id) => `qd766.${id}` as const),
];

/**
 * How a figure may be told. `count`: a number by itself. `share`: all dossiers were counted, so a percentage has no
 * interval. `survey`: only some people answered, so it has one. `score`: points out of a maximum.
 */
export type MeasureKind = 'count' | 'share' | 'survey' | 'score';

export interface MeasureInfo {
  /** As on the paper board. */
  label: string;
  kind: MeasureKind;
  /** What is counted. */
  unit: 'hồ sơ' | 'lượt' | 'điểm' | 'thủ tục';
  /** Which way is better; a board says it in words, never by colour alone. */
  better: 'more' | 'less' | 'neither';
  /** How it is usually worked out; what the file says goes before. */
  definition: string;
}

const SETTLED = 'trên số hồ sơ đã giải quyết trong kỳ';

export const MEASURE_INFO: Readonly<Record<BoardMeasure, MeasureInfo>> = {
  received: {
    label: 'Hồ sơ tiếp nhận',
    kind: 'count',
    unit: 'hồ sơ',
    better: 'neither',
    definition: 'Số hồ sơ nhận trong kỳ, mọi cách nộp.',
  },
  early: {
    label: 'Giải quyết trước hạn',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'more',
    definition: `Số hồ sơ có kết quả trước ngày hẹn, ${SETTLED}.`,
  },
  onTime: {
    label: 'Giải quyết đúng hạn',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'more',
    definition: `Số hồ sơ có kết quả đúng ngày hẹn, ${SETTLED}.`,
  },
  late: {
    label: 'Giải quyết quá hạn',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'less',
    definition: `Số hồ sơ có kết quả sau ngày hẹn, ${SETTLED}.`,
  },
  digitised: {
    label: 'Số hóa hồ sơ',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'more',
    definition: 'Số hồ sơ đã số hóa giấy tờ và kết quả, trên số hồ sơ đã giải quyết trong kỳ.',
  },
  submittedOnline: {
    label: 'Nộp hồ sơ trực tuyến',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'more',
    definition: 'Số hồ sơ nộp qua mạng, trên số hồ sơ nhận trong kỳ.',
  },
  paidOnline: {
    label: 'Thanh toán trực tuyến',
    kind: 'share',
    unit: 'hồ sơ',
    better: 'more',
    definition: 'Số hồ sơ trả phí, lệ phí qua mạng, trên số hồ sơ phải trả phí, lệ phí trong kỳ.',
  },
  satisfied: {
    label: 'Người dân hài lòng',
    kind: 'survey',
    unit: 'lượt',
    better: 'more',
    definition: 'Số lượt chọn Hài lòng hoặc Rất hài lòng, trên số lượt đánh giá trong kỳ.',
  },
  friendly: {
    label: 'Phục vụ thân thiện',
    kind: 'survey',
    unit: 'lượt',
    better: 'more',
    definition: 'Số lượt đánh giá cán bộ thân thiện, trên số lượt đánh giá trong kỳ.',
  },
};

/** How a board is divided, in this order. */
export const MEASURE_GROUPS = [
  { id: 'dossiers', label: 'Tiếp nhận và giải quyết', measures: ['received', 'early', 'onTime', 'late'] },
  { id: 'online', label: 'Làm việc qua mạng', measures: ['digitised', 'submittedOnline', 'paidOnline'] },
  { id: 'people', label: 'Người dân đánh giá', measures: ['satisfied', 'friendly'] },
] as const satisfies readonly { id: string; label: string; measures: readonly BoardMeasure[] }[];
export type MeasureGroupId = (typeof MEASURE_GROUPS)[number]['id'];

export const isBoardMeasure = (measure: string): measure is BoardMeasure =>
  (MEASURES as readonly string[]).includes(measure);

export const groupOfMeasure = (measure: Measure): (typeof QD766_GROUPS)[number] | undefined =>
  QD766_GROUPS.find(({ code }) => measure === `qd766.${code}`);

/** Of an indicator of Quyết định 766 both counts are whole; only the points of a group have decimals. */
export const kindOf = (measure: Measure): MeasureKind =>
  isBoardMeasure(measure) ? MEASURE_INFO[measure].kind : groupOfMeasure(measure) ? 'score' : 'share';

/** As a table writes it: `Hồ sơ tiếp nhận`, `QĐ 766: Công khai, minh bạch`, `QĐ 766: 1.1`. */
export const measureLabel = (measure: Measure): string =>
  isBoardMeasure(measure)
    ? MEASURE_INFO[measure].label
    : `QĐ 766: ${groupOfMeasure(measure)?.name ?? measure.slice('qd766.'.length)}`;

/** How else these are called, as slugs. "Đúng hạn" with those before their day in it is another figure: not here. */
const ALSO: Readonly<Record<BoardMeasure, string>> = {
  received: 'tiep-nhan so-ho-so-tiep-nhan ho-so-da-tiep-nhan ho-so-nhan tong-so-ho-so-tiep-nhan',
  early: 'truoc-han ho-so-truoc-han ho-so-giai-quyet-truoc-han da-giai-quyet-truoc-han',
  onTime: 'dung-han ho-so-dung-han ho-so-giai-quyet-dung-han da-giai-quyet-dung-han ontime',
  late: 'qua-han tre-han ho-so-qua-han ho-so-tre-han ho-so-giai-quyet-qua-han giai-quyet-tre-han',
  digitised: 'so-hoa ho-so-so-hoa ho-so-duoc-so-hoa so-hoa-ho-so-ket-qua digitized',
  submittedOnline: 'nop-truc-tuyen ho-so-truc-tuyen ho-so-nop-truc-tuyen nop-qua-mang submittedonline',
  paidOnline: 'thanh-toan-qua-mang ho-so-thanh-toan-truc-tuyen paidonline',
  satisfied: 'hai-long muc-do-hai-long ty-le-hai-long su-hai-long',
  friendly: 'than-thien muc-do-than-thien thai-do-than-thien su-than-thien',
};

const BY_SLUG = new Map<string, Measure>([
  ...MEASURES.flatMap((measure) =>
    [slug(measure), slug(MEASURE_INFO[measure].label), ...ALSO[measure].split(' ')].map(
      (name) => [name, measure] as const,
    ),
  ),
  ...QD766_GROUPS.flatMap(({ code, name, aliases }) =>
    [`qd766-${code}`, `qd-766-${name}`, ...aliases.map((other) => `qd766-${other}`)].map(
      (words) => [slug(words), `qd766.${code}`] as const,
    ),
  ),
  ...QD766_ITEM_IDS.flatMap((id) =>
    [`qd766-${id}`, `qd-766-${id}`].map((words) => [slug(words), `qd766.${id}`] as const),
  ),
]);

/** A measure by its key or by what a table calls it; undefined when nobody knows it. */
export const readMeasure = (written: string): Measure | undefined =>
  written.length > 200 ? undefined : BY_SLUG.get(slug(written.replace(/^(?:tỷ|tỉ) lệ\s+/iu, '')));
