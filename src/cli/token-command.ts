import { parseArgs } from 'node:util';
import {
  addToken,
  dayAfter,
  dayOf,
  dayStart,
  isDay,
  listTokens,
  minutes,
  openSqlite,
  revokeToken,
  TOKEN_KINDS,
  type OpenStore,
  type Token,
  type TokenKind,
} from '../collector/index.js';
import { dataFolder, databaseIn, existingDatabase, storeWords } from './collector-file.js';
import { Failure } from './failure.js';

export const TOKEN_HELP = `commune-widgets token add kiosk|auditor --data THƯ_MỤC --name TÊN [--site MÃ] [--until NGÀY]
commune-widgets token list --data THƯ_MỤC [--json]
commune-widgets token revoke SỐ --data THƯ_MỤC

Mã cho máy đánh giá ở quầy (kiosk: chỉ gửi phiếu của một đơn vị) và cho người xem xét (auditor: xem phiếu bị giữ lại, tải CSV).
Mã chỉ hiện một lần; tệp dữ liệu chỉ giữ dấu băm của mã. Đang chạy “serve” vẫn dùng được, có hiệu lực ngay.

  --name TÊN    để nhận ra trong danh sách: “Quầy 1”, “Phòng Văn hóa”; không ghi tên người dân
  --site MÃ     mã đơn vị, năm chữ số; kiosk phải có, auditor không có thì xem được mọi đơn vị
  --until NGÀY  ngày cuối còn dùng được, như 2027-06-30; không ghi: dùng mãi

Mã thoát: 0 xong · 2 không chạy được.`;

const isKind = (text: string | undefined): text is TokenKind => TOKEN_KINDS.some((kind) => kind === text);

const WORDS: Readonly<Record<TokenKind, string>> = { kiosk: 'máy tại quầy', auditor: 'người xem xét' };

const stateOf = ({ revoked, expires }: Token, now: number): string => {
  if (revoked !== undefined) return `đã thu hồi ${dayOf(revoked)}`;
  if (expires === undefined) return 'đang dùng';
  return minutes(now) >= expires ? `hết hạn ${dayOf(expires - 1)}` : `dùng đến ${dayOf(expires - 1)}`;
};

const inStore = async <T>(file: string, work: (store: OpenStore) => Promise<T>): Promise<T> => {
  let store: OpenStore | undefined;
  try {
    store = await openSqlite(file);
    return await work(store);
  } catch (error) {
    throw storeWords(error, file);
  } finally {
    await store?.close();
  }
};

interface Options {
  data?: string | undefined;
  name?: string | undefined;
  site?: string | undefined;
  until?: string | undefined;
  json: boolean;
}

const add = async (kind: string | undefined, { data, name, site, until }: Options): Promise<number> => {
  if (!isKind(kind)) throw new Failure('cần loại mã: kiosk hoặc auditor');
  if (name === undefined || name.trim() === '') throw new Failure('thiếu --name TÊN');
  if (site !== undefined && !/^\d{5}$/.test(site))
    throw new Failure(`--site ${site}: mã đơn vị gồm năm chữ số`);
  if (kind === 'kiosk' && site === undefined) throw new Failure('mã của máy tại quầy phải có --site MÃ');
  if (until !== undefined && !isDay(until))
    throw new Failure(`--until ${until}: ngày phải ghi như 2027-06-30`);
  if (until !== undefined && until < dayOf(minutes(Date.now())))
    throw new Failure(`--until ${until}: ngày đã qua, mã sẽ không dùng được`);
  const file = databaseIn(await dataFolder(data));
  const expires = until === undefined ? undefined : dayStart(dayAfter(until));
  const secret = await inStore(file, (store) =>
    addToken(
      store,
      {
        kind,
        name: name.trim(),
        ...(site !== undefined && { site }),
        ...(expires !== undefined && { expires }),
      },
      Date.now(),
    ),
  );
  console.log(secret);
  console.error('Hãy chép mã này ngay: về sau không xem lại được.');
  return 0;
};

const list = async ({ data, json }: Options): Promise<number> => {
  const tokens = await inStore(await existingDatabase(data), listTokens);
  const now = Date.now();
  if (json) {
    const day = (at: number | undefined): string | null => (at === undefined ? null : dayOf(at));
    const items = tokens.map(({ id, kind, site = null, name, created, expires, revoked }) => ({
      id,
      kind,
      site,
      name,
      created: day(created),
      until: expires === undefined ? null : day(expires - 1),
      revoked: day(revoked),
    }));
    console.log(JSON.stringify({ format: 'commune-tokens/1', items }, null, 1));
  } else if (tokens.length === 0) console.log('Chưa có mã nào.');
  else
    for (const token of tokens)
      console.log(
        `${token.id}  ${WORDS[token.kind]}, ${token.site ?? 'mọi đơn vị'}: ${token.name} (${stateOf(token, now)})`,
      );
  return 0;
};

const revoke = async (id: string | undefined, { data }: Options): Promise<number> => {
  if (id === undefined) throw new Failure('thiếu số của mã; xem: commune-widgets token list');
  const done = await inStore(await existingDatabase(data), (store) => revokeToken(store, id, Date.now()));
  if (!done) throw new Failure(`không có mã nào đang dùng mang số ${id}; xem: commune-widgets token list`);
  console.log(`Đã thu hồi mã ${id}; có hiệu lực ngay.`);
  return 0;
};

/** `commune-widgets token`. */
export const runToken = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      name: { type: 'string' },
      site: { type: 'string' },
      until: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, subject, ...more] = positionals;
  if (more.length > 0) throw new Failure(`thừa “${more.join(' ')}”: mỗi lần một mã`);
  if (what === 'add') return add(subject, values);
  if (what === 'list') return list(values);
  if (what === 'revoke') return revoke(subject, values);
  throw new Failure('cần add, list hoặc revoke; xem: commune-widgets token --help');
};
