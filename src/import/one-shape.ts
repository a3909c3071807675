import { CHANNELS, type Channel, type Procedure, type Remainder, type SubCase } from '../model/procedure.js';
import {
  field,
  get,
  isObject,
  mendList,
  names,
  objects,
  splitList,
  textOf,
  tidy,
  unique,
  type Json,
} from './clean.js';
import { toGroups } from './documents.js';
import type { RawFee } from './fees.js';
import { toMethods, type RawMethod } from './methods.js';
import type { Notes } from './notes.js';
import { mendCut, pageMethods } from './page-text.js';
import { splitDocuments, splitLegal } from './page-tables.js';
import { PORTAL, portalLinks, stateOf, type ReadOptions } from './portal-api.js';
import { splitSteps } from './steps.js';
import { timeFromUnit } from './time.js';

const channelOf = (name: string): Channel => CHANNELS.find((c) => c === name) ?? 'direct';

/** "Lệ phí : 50.000 Đồng (50.000 đồng/hồ sơ …)": kind, amount and words in one label. */
const LABEL = /^(Phí|Lệ phí|Giá)\s*:\s*(?:([\d.,]*)\s*(?:Đồng|VNĐ|Việt Nam Đồng)|Không Đồng)?\s*([^]*)$/u;
const KINDS: Readonly<Record<string, string>> = { Phí: 'FEE', 'Lệ phí': 'SERVICE_FEE', Giá: 'PRICE_LEVEL' };

const toFee = (raw: Json): RawFee => {
  const amount = get(raw, 'amount');
  const label = tidy(get(raw, 'label'));
  const note = tidy(get(raw, 'note'));
  const base: RawFee = {
    kind: tidy(get(raw, 'kind')),
    currency: tidy(get(raw, 'currency')),
    ...(typeof amount === 'number' && { value: amount }),
  };
  const [, kind, digits = '', words = ''] = LABEL.exec(label) ?? [];
  if (kind === undefined) return { ...base, label, text: note };
  const value = Number(digits.replace(/[.,]/gu, ''));
  return { ...base, kind: KINDS[kind] ?? '', value, text: unique([words.trim(), note]).join('\n') };
};

const toMethod = (raw: Json): RawMethod => {
  const time = get(raw, 'time');
  const [quantity, unit, label] = isObject(time)
    ? [get(time, 'qty'), get(time, 'unit'), tidy(get(time, 'label'))]
    : [];
  const words =
    label !== undefined && label !== '' ? label : typeof quantity === 'string' ? tidy(quantity) : '';
  const counted = timeFromUnit(quantity, unit) !== undefined;
  const [, number, named] = /^(\d+(?:[.,]\d+)?)\s+(Ngày làm việc|Ngày|Giờ|Tháng)$/iu.exec(words) ?? [];
  return {
    channel: channelOf(tidy(get(raw, 'channel'))),
    ...(counted
      ? { quantity, unit }
      : named !== undefined && Number(number) > 0
        ? { quantity: number, unit: named }
        : words === ''
          ? { quantity, unit }
          : { timeText: words }),
    fees: objects(get(raw, 'fees')).map(toFee),
    note: tidy(get(raw, 'note')),
  };
};

const toSubCase = (raw: Json): SubCase | undefined => {
  const name = field(raw, 'name');
  const time = get(raw, 'time');
  const limit = isObject(time) ? timeFromUnit(get(time, 'qty'), get(time, 'type')) : undefined;
  const code = field(raw, 'code');
  return name === undefined
    ? undefined
    : { name, ...(code !== undefined && { code }), ...(limit && { time: limit }) };
};

/**
 * One record of the compiled one-shape set. Where it carries the page's own words (`methodsRaw`,
 * `documentsRaw`, `legalRaw`) those are read: the set's earlier split lost and mixed some of them.
 */
export const readOneShape = (raw: Json, options: ReadOptions, notes: Notes): Procedure => {
  const subCases = objects(get(raw, 'cases')).flatMap((c) => toSubCase(c) ?? []);
  const methodsRaw = field(raw, 'methodsRaw');
  const { methods, rest } =
    methodsRaw === undefined
      ? { methods: toMethods(objects(get(raw, 'methods')).map(toMethod), subCases, notes), rest: '' }
      : pageMethods(methodsRaw, notes);
  const { steps, documents: documentsRaw } = mendCut(
    field(raw, 'steps') ?? '',
    field(raw, 'documentsRaw') ?? '',
    notes,
  );
  const papers =
    get(raw, 'documentsRaw') === undefined
      ? {
          groups: objects(get(raw, 'documents')).map((group) => ({
            name: tidy(get(group, 'case')),
            items: objects(get(group, 'items')).map((item) => ({
              name: tidy(get(item, 'name')),
              originals: Number(get(item, 'originals')),
              copies: Number(get(item, 'copies')),
              forms: names(get(item, 'forms')),
            })),
          })),
          rest: '',
        }
      : splitDocuments(documentsRaw);
  if (papers.rest !== '')
    notes.text('documents', 'Thành phần hồ sơ không phải dạng bảng, giữ nguyên lời văn.');
  const legalRaw = field(raw, 'legalRaw');
  const url = field(raw, 'url');
  const { portalId } = portalLinks(/([0-9a-f-]{36})\/?$/iu.exec(url ?? '')?.[1]);
  const full = get(raw, 'fullOnline');
  const online = methods.some((m) => m.channel === 'online');
  const keywords = get(raw, 'keywords');
  const more: Remainder[] = [
    { label: 'Cách thức thực hiện', text: rest },
    { label: 'Thành phần hồ sơ', text: papers.rest },
  ].filter((part) => part.text !== '');
  return {
    code: field(raw, 'code') ?? '',
    portalId,
    name: tidy((field(raw, 'name') ?? '').replace(/\n/gu, ' ')),
    decision: field(raw, 'decision'),
    levels: names(get(raw, 'levels')),
    kind: field(raw, 'type'),
    fields: unique([field(raw, 'field')]),
    subjects: mendList(names(get(raw, 'subjects'))),
    agencies: {
      executing: splitList(field(raw, 'executing') ?? ''),
      authority: unique([field(raw, 'authority')]),
      authorized: unique([field(raw, 'delegated')]),
      coordinating: splitList(field(raw, 'coordinating') ?? ''),
    },
    promulgator: field(raw, 'promulgator'),
    receptionAddress: field(raw, 'receivingAddress'),
    online: full === true ? 'full' : online ? 'partial' : methods.length > 0 ? 'none' : undefined,
    methods,
    documents: toGroups(papers.groups),
    steps: splitSteps(steps),
    subCases,
    results: objects(get(raw, 'results')).flatMap((r) => {
      const name = field(r, 'name');
      const code = field(r, 'code');
      return name === undefined ? [] : [{ name, ...(code !== undefined && { code }) }];
    }),
    requirements: field(raw, 'requirements'),
    legal:
      legalRaw === undefined
        ? objects(get(raw, 'legal')).flatMap((l) => {
            const number = field(l, 'code');
            const name = field(l, 'name') ?? number;
            return name === undefined ? [] : [{ name, ...(number !== undefined && { number }) }];
          })
        : splitLegal(legalRaw),
    keywords: typeof keywords === 'string' ? splitList(keywords) : names(keywords),
    related: textOf(get(raw, 'related')),
    state: stateOf(field(raw, 'state'), notes),
    more,
    source: { name: PORTAL, url, retrieved: options.retrieved },
    updated: /^\d{4}-\d\d-\d\d/u.exec(field(raw, 'updatedAt') ?? '')?.[0],
  };
};
