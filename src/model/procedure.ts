import { fee, type Fee } from './fee.js';
import {
  always,
  choice,
  flag,
  integer,
  isoDate,
  link,
  list,
  object,
  text,
  type Shape,
  type Parsed,
} from './shape.js';
import { readItems, readOne, FORMATS, type DataFile } from './envelope.js';
import { source, type Source } from './source.js';
import { online, STATUSES, timeLimit, type OnlineLevel, type TimeLimit } from './terms.js';

export * from './terms.js';

/** Hình thức nộp: Trực tiếp, Trực tuyến, Dịch vụ bưu chính. */
export const CHANNELS = ['direct', 'online', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One row of "Cách thức thực hiện". An empty `fees` list means the record says nothing about money. */
export interface Method {
  channel: Channel;
  time?: TimeLimit;
  fees: Fee[];
  /** Mô tả, verbatim. */
  note?: string;
  /** Where this channel starts, when it is not the portal's own page. */
  url?: string;
}

/** Mẫu đơn, tờ khai. */
export interface Form {
  name: string;
  url?: string;
}

/** One line of "Thành phần hồ sơ". */
export interface DocumentItem {
  name: string;
  /** Số lượng bản chính / bản sao; absent = the record does not say. */
  originals?: number;
  copies?: number;
  forms?: Form[];
  /** nộp (hand over), xuất trình (show and take back), or a remark that is no paper at all. Default: submit. */
  use?: DocumentUse;
  note?: string;
}
export const DOCUMENT_USES = ['submit', 'present', 'note'] as const;
export type DocumentUse = (typeof DOCUMENT_USES)[number];

/**
 * Papers under one heading. `case` names the situation they are needed in ("Cha mẹ chưa đăng ký kết
 * hôn"); without it they are needed by everyone. `heading` is a mere heading ("Giấy tờ phải xuất trình").
 */
export interface DocumentGroup {
  case?: string;
  /** The case most people come with: its papers are shown until the reader chooses another. Default: none is. */
  usual?: boolean;
  heading?: string;
  items: DocumentItem[];
}

/** Who acts in a step. */
export const ACTORS = ['applicant', 'desk', 'officer', 'leader', 'agency'] as const;
export type Actor = (typeof ACTORS)[number];

/** "Trường hợp … thì …": something that happens only sometimes inside a step, never a step of its own. */
export interface Branch {
  when?: string;
  text: string;
}

/** One step of "Trình tự thực hiện". */
export interface Step {
  /** A short heading; when absent the diagram uses the first sentence of `text`. */
  title?: string;
  text?: string;
  actor?: Actor;
  /** The actor in the record's own words ("Công chức tư pháp - hộ tịch"). */
  actorName?: string;
  branches?: Branch[];
}

/** Cơ quan thực hiện / có thẩm quyền / được ủy quyền / phối hợp. */
export interface Agencies {
  executing: string[];
  authority: string[];
  authorized: string[];
  coordinating: string[];
}

/** Căn cứ pháp lý. */
export interface LegalBasis {
  name: string;
  /** Số hiệu, for example "123/2015/NĐ-CP". */
  number?: string;
  url?: string;
}

/** Kết quả thực hiện. */
export interface Result {
  name: string;
  code?: string;
}

/** Sub-procedures with their own time limit (the portal's `cases`). */
export interface SubCase {
  code?: string;
  name: string;
  time?: TimeLimit;
}

export interface ProcedureState {
  status: (typeof STATUSES)[number];
  /** ISO day from which the procedure applies. */
  from?: string;
  /** ISO day on which it ended. */
  to?: string;
  /** Code of the procedure that replaces it. */
  replacedBy?: string;
}

/** Text of the source that fits no field, kept so that nothing is lost. */
export interface Remainder {
  label: string;
  text: string;
}

/** The fields a commune may write in its own words (local.json), named so that the sheet can mark them. */
export const LOCAL_FIELDS = [
  'everydayName',
  'aliases',
  'plainSummary',
  'receptionAddress',
  'note',
  'online',
  'steps',
  'documents',
] as const;
export type LocalField = (typeof LOCAL_FIELDS)[number];

/** One administrative procedure (thủ tục hành chính): everything the national record and the commune say. */
export interface Procedure {
  /** Mã thủ tục, "1.001193"; local suffixes are kept ("1.012753.H19"). */
  code: string;
  /** Id in the portal's own links, when known. */
  portalId?: string;
  /** Tên thủ tục, verbatim. */
  name: string;
  /** What a neighbour would call it: "Làm giấy khai sinh". */
  everydayName?: string;
  aliases?: string[];
  /** One or two sentences in plain words. */
  plainSummary?: string;
  /** Số quyết định. */
  decision?: string;
  /** Cấp thực hiện. */
  levels?: string[];
  /** Loại thủ tục, verbatim. */
  kind?: string;
  /** Lĩnh vực. */
  fields: string[];
  /** Nhóm sự kiện trong đời: "Sinh con", "Kết hôn" … */
  lifeEvents?: string[];
  /** Đối tượng thực hiện. */
  subjects?: string[];
  agencies?: Agencies;
  promulgator?: string;
  /** Địa chỉ tiếp nhận hồ sơ. */
  receptionAddress?: string;
  online?: OnlineLevel;
  methods: Method[];
  documents: DocumentGroup[];
  steps: Step[];
  /** Trường hợp có thời hạn riêng. */
  subCases?: SubCase[];
  results?: Result[];
  /** Yêu cầu, điều kiện. */
  requirements?: string;
  legal?: LegalBasis[];
  keywords?: string[];
  /** Thủ tục liên quan, verbatim. */
  related?: string;
  /** A remark of the commune. */
  note?: string;
  state?: ProcedureState;
  more?: Remainder[];
  source?: Source;
  /** ISO day of the last change at the source. */
  updated?: string;
  /** Which fields are the commune's own words. */
  local?: LocalField[];
}

export const step: Shape<Step> = object<Step>({
  title: text(),
  text: text(),
  actor: choice(ACTORS),
  actorName: text(500),
  branches: list(object<Branch>({ when: text(), text: text() }, ['text'])),
});

export const documentGroup: Shape<DocumentGroup> = object<DocumentGroup>({
  case: text(),
  usual: flag(),
  heading: text(),
  items: always(
    list(
      object<DocumentItem>(
        {
          name: text(),
          originals: integer(0, 1000),
          copies: integer(0, 1000),
          forms: list(object<Form>({ name: text(1000), url: link() }, ['name'])),
          use: choice(DOCUMENT_USES),
          note: text(),
        },
        ['name'],
      ),
    ),
  ),
});

export const procedure: Shape<Procedure> = object<Procedure>(
  {
    code: text(60),
    portalId: text(100),
    name: text(),
    everydayName: text(),
    aliases: list(text()),
    plainSummary: text(),
    decision: text(),
    levels: list(text()),
    kind: text(),
    fields: always(list(text())),
    lifeEvents: list(text()),
    subjects: list(text()),
    agencies: object<Agencies>({
      executing: always(list(text())),
      authority: always(list(text())),
      authorized: always(list(text())),
      coordinating: always(list(text())),
    }),
    promulgator: text(),
    receptionAddress: text(),
    online,
    methods: always(
      list(
        object<Method>(
          { channel: choice(CHANNELS), time: timeLimit, fees: always(list(fee)), note: text(), url: link() },
          ['channel'],
        ),
      ),
    ),
    documents: always(list(documentGroup)),
    steps: always(list(step)),
    subCases: list(object<SubCase>({ code: text(60), name: text(), time: timeLimit }, ['name'])),
    results: list(object<Result>({ name: text(), code: text(100) }, ['name'])),
    requirements: text(),
    legal: list(object<LegalBasis>({ name: text(), number: text(500), url: link() }, ['name'])),
    keywords: list(text()),
    related: text(),
    note: text(),
    state: object<ProcedureState>(
      { status: choice(STATUSES), from: isoDate(), to: isoDate(), replacedBy: text(60) },
      ['status'],
    ),
    more: list(object<Remainder>({ label: text(), text: text() }, ['label', 'text'])),
    source,
    updated: isoDate(),
    local: list(choice(LOCAL_FIELDS)),
  },
  ['code', 'name'],
);

/** `true` when a procedure has a sheet worth opening (a list record of the portal has none). */
export const hasSheet = (p: Procedure): boolean =>
  p.steps.length > 0 || p.documents.length > 0 || p.methods.length > 0 || p.plainSummary !== undefined;

/** procedures.json: every sheet in one file. */
export const parseProcedures = (input: unknown): Parsed<DataFile<Procedure>> =>
  readItems(input, [FORMATS.procedures], procedure, 'code');

/** procedures/<code>.json: one sheet, its fields beside `format`. */
export const parseProcedure = (input: unknown): Parsed<Procedure> =>
  readOne(input, FORMATS.procedure, procedure);
