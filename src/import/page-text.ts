import type { Procedure, Remainder } from '../model/procedure.js';
import { field, get, isEmpty, splitList, textOf, tidy, unique, type Json } from './clean.js';
import { toGroups } from './documents.js';
import { toMethods } from './methods.js';
import type { Notes } from './notes.js';
import { splitMethods } from './page-methods.js';
import { cutTail, splitDocuments, splitLegal, splitResults } from './page-tables.js';
import { PORTAL, portalLinks, type ReadOptions } from './portal-api.js';
import { splitSteps } from './steps.js';

/** Time and unit of a cell such as "5 Ngày làm việc". */
const CELL = /^(\d+(?:[.,]\d+)?)\s(Ngày làm việc|Ngày|Giờ|Tháng)$/u;

/** The method table of a page, with words that are in no row as a remainder. */
export const pageMethods = (
  source: string,
  notes: Notes,
): { methods: Procedure['methods']; rest: string } => {
  const { rows, rest } = splitMethods(source);
  const methods = toMethods(
    rows.map((row) => {
      const [, quantity, unit] = CELL.exec(row.time) ?? [];
      return {
        channel: row.channel,
        ...(unit === undefined ? { timeText: row.time } : { quantity, unit }),
        fees: row.fees,
        note: row.note,
      };
    }),
    [],
    notes,
  );
  if (!isEmpty(rest))
    notes.text('methods', 'Phần đầu của “Cách thức thực hiện” không tách được thành từng cách nộp.');
  return { methods, rest: isEmpty(rest) ? '' : rest };
};

const LABEL = 'Thành phần hồ sơ';

/**
 * The pages were cut at the label "Thành phần hồ sơ". Where the steps themselves speak of the
 * "Thành phần hồ sơ", the rest of the steps landed in that field: put it back, and say so.
 */
export const mendCut = (
  steps: string,
  documents: string,
  notes: Notes,
): { steps: string; documents: string } => {
  const cut =
    /(?:\(|mục|tại|của|theo)$/u.test(steps) && !documents.includes('Tên giấy tờ') && !isEmpty(documents);
  if (!cut) return { steps, documents };
  notes.doubt(
    'documents',
    'Trang nguồn bị cắt nhầm: phần còn lại của trình tự nằm trong ô thành phần hồ sơ; danh sách giấy tờ không có trong nguồn.',
  );
  const before = steps.endsWith('(') ? steps : `${steps} `;
  const glue = /^[).,;:]/u.test(documents) ? '' : ' ';
  return { steps: before + LABEL + glue + documents, documents: '' };
};

const UUID_AT_END = /([0-9a-f-]{36})\/?$/iu;

/** One record copied from the portal's page (fields named in Vietnamese without accents). */
export const readPageText = (raw: Json, options: ReadOptions, notes: Notes): Procedure => {
  const text = (key: string): string => field(raw, key) ?? '';
  const { steps, documents } = mendCut(text('trinh_tu_thuc_hien'), text('thanh_phan_ho_so'), notes);
  const { methods, rest } = pageMethods(text('cach_thuc_thuc_hien'), notes);
  const papers = splitDocuments(documents);
  const requirements = cutTail(text('yeu_cau_dieu_kien'));
  const results = cutTail(text('ket_qua_xu_ly'));
  // Some pages carry the next field inside this one.
  const [legal = '', agency = ''] = text('can_cu_phap_ly').split(/Cơ quan thực hiện(?=\p{Lu})/u);
  const url = text('detail_url');
  const links = portalLinks(UUID_AT_END.exec(url)?.[1]);
  const more: Remainder[] = [
    { label: 'Cách thức thực hiện', text: rest },
    { label: LABEL, text: papers.rest },
    { label: 'Mô tả', text: unique([requirements.description, results.description]).join('\n') },
  ].filter((part) => !isEmpty(part.text));
  if (papers.rest !== '')
    notes.text('documents', 'Thành phần hồ sơ không phải dạng bảng, giữ nguyên lời văn.');
  return {
    code: text('ma_thu_tuc'),
    portalId: links.portalId,
    name: tidy(text('ten_thu_tuc').replace(/\n/gu, ' ')),
    decision: textOf(text('so_quyet_dinh')),
    levels: splitList(text('cap_thuc_hien')),
    kind: textOf(text('loai_thu_tuc')),
    fields: unique([text('linh_vuc')]),
    subjects: splitList(text('doi_tuong_thuc_hien')),
    agencies: {
      executing: unique([...splitList(text('co_quan_thuc_hien')), ...splitList(agency)]),
      authority: unique([text('co_quan_co_tham_quyen')]),
      authorized: unique([text('co_quan_duoc_uy_quyen')]),
      coordinating: splitList(text('co_quan_phoi_hop')),
    },
    receptionAddress: textOf(text('dia_chi_tiep_nhan')),
    online:
      methods.length === 0 ? undefined : methods.some((m) => m.channel === 'online') ? 'partial' : 'none',
    methods,
    documents: toGroups(papers.groups),
    steps: splitSteps(steps),
    results: splitResults(results.text),
    requirements: textOf(requirements.text),
    legal: splitLegal(legal),
    keywords: unique([...splitList(requirements.keywords), ...splitList(results.keywords)]),
    related: textOf(get(raw, 'thu_tuc_lien_quan')),
    more,
    source: {
      name: PORTAL,
      url: links.url ?? (/^https?:/u.test(url) ? url : undefined),
      retrieved: options.retrieved,
    },
  };
};
