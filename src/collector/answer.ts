import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What went wrong with a request as a whole: HTTP status and a sentence for whoever looks at it. A closed list. */
export const PROBLEMS = {
  json: [400, 'Nội dung gửi lên không phải JSON đọc được.'],
  version: [400, 'Phiên bản dữ liệu không được hỗ trợ: cần "v": 1.'],
  items: [400, '"items" phải là danh sách không quá 50 phiếu.'],
  month: [400, 'Tháng phải ghi như 2026-11.'],
  range: [400, 'Ngày phải ghi như 2026-11-01, không quá 366 ngày.'],
  device: [401, 'Mã của máy không đúng, đã hết hạn hoặc đã bị thu hồi.'],
  token: [401, 'Cần mã của người xem xét; mã thiếu, sai, đã hết hạn hoặc đã bị thu hồi.'],
  forbidden: [403, 'Mã này không được xem đơn vị đó.'],
  site: [404, 'Không có đơn vị này ở đây.'],
  missing: [404, 'Không có trang này.'],
  method: [405, 'Cách gọi này không được dùng ở đây.'],
  size: [413, 'Nội dung gửi lên quá lớn.'],
  encoding: [415, 'Không nhận nội dung nén.'],
  rate: [429, 'Gửi quá nhiều trong một phút. Hãy gửi lại sau.'],
  failed: [500, 'Máy chủ gặp lỗi.'],
  clock: [503, 'Đồng hồ của máy chủ sai. Phiếu chưa được nhận; hãy gửi lại sau.'],
  store: [503, 'Chưa ghi được vào ổ đĩa. Phiếu chưa được nhận; hãy gửi lại sau.'],
} as const satisfies Record<string, readonly [number, string]>;
export type Problem = keyof typeof PROBLEMS;

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void => {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'cache-control': 'no-store',
      ...headers,
    })
    .end(bytes);
};

export const problem = (response: ServerResponse, code: Problem, headers: OutgoingHttpHeaders = {}): void => {
  const [status, message] = PROBLEMS[code];
  json(response, status, { error: code, message }, headers);
};

/** The client went away before its body was complete. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/** A body that is too long is read to its end up to this many times the limit: else the sender never sees our answer. */
const PATIENCE = 16;

/** The body as text, or undefined when it is longer than `most` bytes. @throws Gone */
export const bodyOf = async (request: IncomingMessage, most: number): Promise<string | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > PATIENCE * most) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > PATIENCE * most) return undefined;
      if (size <= most) parts.push(part);
    }
  } catch (error) {
    throw new Gone('the client went away', { cause: error });
  }
  return size > most ? undefined : Buffer.concat(parts).toString('utf8');
};

/** The token of `Authorization: Bearer …`; undefined without that header, '' with another one. */
export const bearerOf = (request: IncomingMessage): string | undefined => {
  const header = request.headers.authorization;
  return header === undefined ? undefined : (/^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? '');
};

/** Has the reader this version already? Proxies that compress make an ETag weak (`W/"…"`); the content is the same. */
export const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** What a page of any origin may read: nothing here depends on cookies. */
export const OPEN_TO_ALL: OutgoingHttpHeaders = { 'access-control-allow-origin': '*' };

/**
 * sendBeacon sends with credentials, so its answer must name the origin ("null" in a sandboxed frame) and allow them, or the
 * browser complains on the page's console. No credential means anything to us.
 */
export const openToSender = (request: IncomingMessage): OutgoingHttpHeaders => {
  const { origin } = request.headers;
  return {
    ...(origin === undefined
      ? OPEN_TO_ALL
      : { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }),
    'access-control-expose-headers': 'retry-after',
    vary: 'origin',
  };
};
