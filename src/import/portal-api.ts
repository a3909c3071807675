import type { Channel, Procedure, ProcedureState, Remainder, SubCase } from '../model/procedure.js';
import { field, get, isObject, names, objects, splitList, textOf, tidy, unique, type Json } from './clean.js';
import { toGroups } from './documents.js';
import type { RawFee } from './fees.js';
import { toMethods, type RawMethod } from './methods.js';
import type { Notes } from './notes.js';
import { splitSteps } from './steps.js';
import { timeFromUnit } from './time.js';

/** What every reader is told beside the record. */
export interface ReadOptions {
  /** ISO day the source was fetched. */
  retrieved?: string;
}

export const PORTAL = 'Cổng Dịch vụ công quốc gia';
const SHEET = 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** The portal's own address of a record, when its id is one the portal uses. */
export const portalLinks = (id: string | undefined): { portalId?: string; url?: string } =>
  id !== undefined && UUID.test(id) ? { portalId: id, url: SHEET + id } : {};

/** ACTIVE and UPDATED are in force (no field); a word we do not know is reported, never guessed. */
export const stateOf = (raw: string | undefined, notes: Notes): ProcedureState | undefined => {
  if (raw === undefined || /^(?:ACTIVE|UPDATED|PUBLISHED|PUBLIC)$/iu.test(raw)) return undefined;
  if (/REPLAC|SUPERSED/iu.test(raw)) return { status: 'replaced' };
  if (/EXPIR|INACTIVE|REVOK|ABOLISH|CANCEL|REMOV/iu.test(raw)) return { status: 'expired' };
  notes.doubt('state', `Trạng thái “${raw}” không rõ nghĩa, coi như còn hiệu lực.`);
  return undefined;
};

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['ONLINE', 'online'],
  ['POSTAL', 'postal'],
  ['DIRECT', 'direct'],
]);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['ASSIGNED_REGULATION', 'TTHC được luật giao quy định chi tiết'],
  ['NOT_ASSIGNED_REGULATION', 'TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết'],
  ['OTHER', 'Khác'],
]);
const LEVELS: readonly (readonly [string, string])[] = [
  ['isMinistry', 'Cấp bộ'],
  ['isProvince', 'Cấp tỉnh'],
  ['isWard', 'Cấp xã'],
  ['isOtherAgency', 'Cơ quan khác'],
];
const PLACES: ReadonlyMap<string, string> = new Map([
  ['AT_HOME', 'tại nhà'],
  ['AT_SUBMISSION_PLACE', 'tại nơi nộp hồ sơ'],
  ['ONLINE', 'trực tuyến'],
]);

const toFee = (raw: Json): RawFee => {
  const value = get(raw, 'value');
  const attachment = get(raw, 'attachment');
  const file = isObject(attachment) ? field(attachment, 'fileName') : undefined;
  const text = unique([
    field(raw, 'description'),
    file === undefined ? undefined : `Văn bản kèm theo: ${file}`,
  ]);
  return {
    ...(typeof value === 'number' && { value }),
    currency: tidy(get(raw, 'currencyName')),
    kind: tidy(get(raw, 'type')),
    text: text.join('\n'),
  };
};

const toMethod = (raw: Json, at: number, notes: Notes): RawMethod => {
  const name = tidy(get(raw, 'submissionMethod')).toUpperCase();
  const channel = CHANNELS.get(name);
  if (!channel) notes.doubt(`methods[${at}]`, `Cách nộp “${name}” không rõ, coi như nộp trực tiếp.`);
  const time = get(raw, 'processingTime');
  const words = typeof time === 'string' && !/^\s*\d+(?:[.,]\d+)?\s*$/u.test(time) ? tidy(time) : '';
  const note = field(raw, 'description');
  return {
    channel: channel ?? 'direct',
    ...(words === '' ? { quantity: time, unit: get(raw, 'processingTimeUnit') } : { timeText: words }),
    fees: objects(get(raw, 'fees')).map(toFee),
    ...(note !== undefined && { note }),
  };
};

const toSubCase = (raw: Json): SubCase | undefined => {
  const name = field(raw, 'name');
  if (name === undefined) return undefined;
  const day = get(raw, 'processingDay');
  const time = isObject(day) ? timeFromUnit(get(day, 'qty'), get(day, 'type')) : undefined;
  const code = field(raw, 'code');
  return { name, ...(code !== undefined && code.length <= 60 && { code }), ...(time && { time }) };
};

/** Step texts in one piece, and the remarks ("* Lưu ý:") that the portal stores among the steps. */
const stepTexts = (raw: readonly Json[]): { text: string; remarks: string[] } => {
  const steps: string[] = [];
  const remarks: string[] = [];
  for (const step of raw) {
    const name = field(step, 'name') ?? '';
    const text = [name, field(step, 'description') ?? ''].filter((t) => t !== '').join('\n');
    if (/^\*?\s*(?:lưu ý|ghi chú|chú ý)/iu.test(name)) remarks.push(text);
    else steps.push(text);
  }
  return { text: steps.join('\n'), remarks };
};

const agencies = (raw: Json, details: string, groups: string, words: string): string[] => {
  const listed = unique([...names(get(raw, details)), ...names(get(raw, groups))]);
  const text = field(raw, words);
  const known =
    text === undefined ||
    listed.some((name) => name.includes(text)) ||
    (listed.length > 0 && splitList(text).every((part) => listed.join(', ').includes(part)));
  return known ? listed : [...listed, text];
};

const day = (value: unknown): string | undefined => {
  const date = new Date(typeof value === 'number' || typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
};

const receiving = (raw: Json): string | undefined => {
  const lines = objects(get(raw, 'returningMethods')).flatMap((method) => {
    const places = get(method, 'value');
    const known = Array.isArray(places) ? unique(places.map((p) => PLACES.get(tidy(p)))) : [];
    const way = get(method, 'type') === 'ONLINE' ? 'Nộp trực tuyến' : 'Nộp trực tiếp';
    return known.length > 0 ? [`${way}: ${known.join(', ')}`] : [];
  });
  return textOf(lines.join('\n'));
};

/** One record of the national portal's detail API. */
export const readPortalApi = (raw: Json, options: ReadOptions, notes: Notes): Procedure => {
  const subCases = objects(get(raw, 'cases')).flatMap((c) => toSubCase(c) ?? []);
  const methods = toMethods(
    objects(get(raw, 'executionMethods')).map((m, i) => toMethod(m, i, notes)),
    subCases,
    notes,
  );
  const { text, remarks } = stepTexts(objects(get(raw, 'executionSteps')));
  const proposal = get(raw, 'procedureProposal');
  const requirements = unique([field(raw, 'requirementsAndConditions'), field(raw, 'description')]).join(
    '\n',
  );
  const { portalId, url } = portalLinks(field(raw, 'id'));
  const more: Remainder[] = [
    ...remarks.map((remark) => ({ label: 'Lưu ý', text: remark })),
    ...[field(raw, 'note')].flatMap((t) => (t === undefined ? [] : [{ label: 'Ghi chú', text: t }])),
    ...[receiving(raw)].flatMap((t) => (t === undefined ? [] : [{ label: 'Nhận kết quả', text: t }])),
  ];
  const state = stateOf(field(raw, 'state'), notes);
  return {
    code: field(raw, 'code') ?? '',
    ...(portalId !== undefined && { portalId }),
    name: field(raw, 'name') ?? '',
    decision:
      field(raw, 'decisionNo') ?? (isObject(proposal) ? field(proposal, 'proposalNumber') : undefined),
    levels: LEVELS.filter(([key]) => get(raw, key) === true).map(([, label]) => label),
    kind: KINDS.get(tidy(get(raw, 'formalityType'))) ?? field(raw, 'formalityType'),
    fields: unique([...names(get(raw, 'categoriesDetails')), ...names([get(raw, 'category')])]),
    lifeEvents: names(get(raw, 'serviceGroupsDetails')),
    subjects: unique([...names(get(raw, 'subjectTypesDetails')), ...names(get(raw, 'targetObjects'))]),
    agencies: {
      executing: agencies(raw, 'departmentsExecuting', 'unitGroupsExecuting', 'executingAgencies'),
      authority: agencies(raw, 'departmentsAuthority', 'unitGroupsAuthority', 'delegatedAgencies'),
      authorized: agencies(raw, 'departmentsAuthorized', 'unitGroupsAuthorized', 'authorizedAgencies'),
      coordinating: agencies(
        raw,
        'departmentsCoordinating',
        'unitGroupsCoordinating',
        'coordinatingAgencies',
      ),
    },
    promulgator: field(raw, 'departmentPromulgateName'),
    receptionAddress: field(raw, 'dossierReceivingAddresses'),
    online:
      get(raw, 'isFullProcess') === true
        ? 'full'
        : methods.some((m) => m.channel === 'online')
          ? 'partial'
          : 'none',
    methods,
    documents: toGroups(
      objects(get(raw, 'executionCases')).map((group) => ({
        name: tidy(get(group, 'name')),
        items: objects(get(group, 'profileComponents')).map((item) => ({
          name: tidy(get(item, 'name')),
          originals: Number(get(item, 'originalQty')),
          copies: Number(get(item, 'copyQty')),
          forms: names(get(item, 'attachments'), 'fileName'),
        })),
      })),
    ),
    steps: splitSteps(text),
    subCases,
    results: objects(get(raw, 'resultsDetails')).flatMap((r) => {
      const name = field(r, 'name');
      const code = field(r, 'code');
      return name === undefined ? [] : [{ name, ...(code !== undefined && code.length <= 100 && { code }) }];
    }),
    requirements: textOf(requirements),
    legal: objects(get(raw, 'legalBasisesDetails')).flatMap((l) => {
      const number = field(l, 'code');
      const name = field(l, 'name') ?? number;
      return name === undefined
        ? []
        : [{ name, ...(number !== undefined && number.length <= 500 && { number }) }];
    }),
    keywords: splitList(tidy(get(raw, 'keywords'))),
    state,
    more,
    source: { name: PORTAL, url, retrieved: options.retrieved },
    updated: day(get(raw, 'updatedAt')),
  };
};
