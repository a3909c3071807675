/** The human-readable texts of each national form, without what is documented as noise. */
import { get, isObject, objects, splitList, tidy, type Json } from '../../src/import/clean.js';

const text = (record: Json, key: string): string => tidy(get(record, key));
const all = (value: unknown, key: string): string[] => objects(value).map((v) => text(v, key));
const once = (texts: readonly string[]): string[] => [...new Set(texts.filter((t) => t !== ''))];
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(tidy) : [tidy(value)]);

/** Table headers, empty cells, and the page's buttons and selection boxes. */
const NOISE: readonly RegExp[] = [
  /Hình thức nộp\s*Thời (?:gian|hạn)(?: giải quyết)?\s*Phí, lệ phí\s*Mô tả/gu,
  /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/gu,
  /Tên văn bản pháp lý\s*Mã văn bản/gu,
  /Chọn cơ quan thực hiện[^]*$/gu,
  /Nộp hồ sơ\s*$/gu,
  /Từ khóa(?=\S[^]*Mô tả)|Mô tả(?=Không có thông tin)/gu,
  /Không có thông tin/gu,
  /Mã:\s?(?=[A-Z]{1,4}[\w.-]*\d|\d)/gu,
];
export const withoutNoise = (source: string): string =>
  NOISE.reduce((rest, noise) => rest.replace(noise, ' '), source);

/** A time cell with a bare number has no meaning; the import reports it. */
const withoutBareTimes = (methods: string): string =>
  methods.replace(/(Trực tuyến|Trực tiếp|Dịch vụ bưu chính)\d{1,3}(?=Miễn phí|Không có thông tin)/gu, '$1');

export const portalApiTexts = (r: Json): string[] => {
  const proposal = get(r, 'procedureProposal');
  const agencies = ['Executing', 'Authority', 'Authorized', 'Coordinating'].flatMap((kind) =>
    once([...all(get(r, `departments${kind}`), 'name'), ...all(get(r, `unitGroups${kind}`), 'name')]),
  );
  return [
    text(r, 'code'),
    text(r, 'name'),
    text(r, 'note'),
    isObject(proposal) ? text(proposal, 'proposalNumber') : '',
    text(r, 'departmentPromulgateName'),
    text(r, 'dossierReceivingAddresses'),
    text(r, 'keywords'),
    // The portal stores the requirements a second time under "description".
    ...once([text(r, 'requirementsAndConditions'), text(r, 'description')]),
    ...agencies,
    ...once(all(get(r, 'categoriesDetails'), 'name')),
    ...once(all(get(r, 'serviceGroupsDetails'), 'name')),
    ...once(all(get(r, 'subjectTypesDetails'), 'name')),
    ...objects(get(r, 'executionSteps')).flatMap((s) => [text(s, 'name'), text(s, 'description')]),
    ...objects(get(r, 'executionMethods')).flatMap((m) => [
      text(m, 'description'),
      typeof get(m, 'processingTime') === 'string' && text(m, 'processingTime') !== 'Theo mô tả'
        ? text(m, 'processingTime')
        : '',
      ...objects(get(m, 'fees')).flatMap((f) => {
        const file = get(f, 'attachment');
        return [text(f, 'description'), isObject(file) ? text(file, 'fileName') : ''];
      }),
    ]),
    ...objects(get(r, 'executionCases')).flatMap((c) => [
      text(c, 'name'),
      ...objects(get(c, 'profileComponents')).flatMap((d) => [
        text(d, 'name'),
        ...once(all(get(d, 'attachments'), 'fileName')),
      ]),
    ]),
    ...objects(get(r, 'cases')).flatMap((c) => [text(c, 'name'), text(c, 'code')]),
    ...objects(get(r, 'resultsDetails')).flatMap((c) => [text(c, 'name'), text(c, 'code')]),
    ...objects(get(r, 'legalBasisesDetails')).flatMap((c) => [text(c, 'name'), text(c, 'code')]),
  ];
};

/** Some pages carry the next field inside "Căn cứ pháp lý"; where it has its own value too, that counts once. */
const withoutAgency = (legal: string, agency: string): string => {
  const [own = '', next = ''] = legal.split(/Cơ quan thực hiện(?=\p{Lu})/u);
  return agency.includes(next.trim()) ? own : `${own} ${next}`;
};

export const pageTexts = (r: Json): string[] =>
  Object.keys(r)
    .filter((key) => !['detail_url', 'formality_id', '_bo_nganh'].includes(key))
    .map((key) => {
      if (key === 'cach_thuc_thuc_hien') return withoutNoise(withoutBareTimes(text(r, key)));
      if (key === 'can_cu_phap_ly')
        return withoutNoise(withoutAgency(text(r, key), text(r, 'co_quan_thuc_hien')));
      return withoutNoise(text(r, key));
    });

export const oneShapeTexts = (r: Json): string[] =>
  [
    ...['code', 'name', 'decision', 'type', 'field', 'promulgator', 'authority', 'delegated'].map((key) =>
      text(r, key),
    ),
    ...['executing', 'coordinating'].flatMap((key) => once(splitList(text(r, key)))),
    ...['receivingAddress', 'related', 'steps', 'requirements'].map((key) => text(r, key)),
    ...['levels', 'subjects', 'keywords'].flatMap((key) => once(strings(get(r, key)))),
    withoutNoise(withoutBareTimes(text(r, 'methodsRaw'))),
    withoutNoise(text(r, 'documentsRaw')),
    withoutNoise(text(r, 'legalRaw')),
    ...(get(r, 'methodsRaw') === undefined
      ? objects(get(r, 'methods')).flatMap((m) => {
          const time = get(m, 'time');
          const label = isObject(time) ? text(time, 'label') : '';
          return [
            text(m, 'note'),
            label,
            ...objects(get(m, 'fees')).flatMap((f) => [text(f, 'note'), withoutZero(text(f, 'label'))]),
          ];
        })
      : []),
    ...(get(r, 'documentsRaw') === undefined
      ? objects(get(r, 'documents')).flatMap((g) => [
          text(g, 'case'),
          ...objects(get(g, 'items')).flatMap((d) => [text(d, 'name'), ...once(strings(get(d, 'forms')))]),
        ])
      : []),
    ...(get(r, 'legalRaw') === undefined
      ? objects(get(r, 'legal')).flatMap((l) => [text(l, 'name'), text(l, 'code')])
      : []),
    ...objects(get(r, 'results')).flatMap((c) => [text(c, 'name'), text(c, 'code')]),
    ...objects(get(r, 'cases')).flatMap((c) => [text(c, 'name'), text(c, 'code')]),
  ].map((t) => (t === 'Không có thông tin' ? '' : t));

/** "Lệ phí : 0 Đồng": the kind is kept as a tag, a zero means nothing. */
const withoutZero = (label: string): string =>
  label
    .replace(/^(?:Phí|Lệ phí|Giá)\s*:\s*(?:[\d.,]*\s*(?:Đồng|VNĐ)|Không Đồng)?/u, '')
    .replace(/^0 VNĐ$/u, '');
