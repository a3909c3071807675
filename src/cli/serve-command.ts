import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonLog, proxyList, startCollector, type Collector } from '../collector/index.js';
import { parseProfile } from '../model/profile.js';
import { dataFolder, databaseIn, storeWords } from './collector-file.js';
import { Failure, reasonOf } from './failure.js';
import { packageRoot } from './package-root.js';

export const SERVE_HELP = `commune-widgets serve --data THƯ_MỤC [--port 8080] [--host 127.0.0.1] [--site MÃ…] [--proxy ĐỊA_CHỈ…] [--pages THƯ_MỤC]

Nhận phiếu đánh giá hài lòng, cho xem kết quả, và phục vụ các tệp của xã. Một lệnh là đủ cho cả trang.

  --data THƯ_MỤC   thư mục dữ liệu của xã, xem được ở /data/; phiếu nằm trong collector.sqlite ở đó (không ai tải được)
  --port SỐ        cổng, mặc định 8080
  --host ĐỊA_CHỈ   mặc định 127.0.0.1: chỉ máy này, đặt sau máy chủ web; 0.0.0.0 cho mọi máy gọi vào
  --site MÃ        chỉ nhận phiếu của đơn vị có mã này, có thể ghi nhiều lần; mặc định: unitCode trong commune.json
  --proxy ĐỊA_CHỈ  máy chủ web đứng trước (như 127.0.0.1 hay 10.0.0.0/8); chỉ tin X-Forwarded-For của nó; ghi nhiều lần được
  --pages THƯ_MỤC  phục vụ thêm một trang web ở /

Địa chỉ: POST /v1/ratings · GET /v1/stats/{mã} · GET /v1/export.csv · GET /v1/openapi.json · GET /healthz ·
/widgets/ (bộ hiển thị) · /editor/ (trang cập nhật) · /data/ (dữ liệu).

Nhật ký là từng dòng JSON, không có địa chỉ hay lời của người dân. Ctrl+C hoặc SIGTERM: làm xong việc đang làm rồi dừng.
Không đặt thư mục dữ liệu trên ổ mạng (NFS, SMB).

Mã thoát: 0 đã dừng · 2 không chạy được.`;

/** Unit code of commune.json; undefined when the folder has none. */
const codeIn = async (folder: string): Promise<string | undefined> => {
  try {
    return parseProfile(JSON.parse(await readFile(join(folder, 'commune.json'), 'utf8'))).value?.unitCode;
  } catch {
    return undefined; // "check" says what is wrong with the file; answers are taken all the same
  }
};

const portOf = (written: string): number => {
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new Failure(`--port ${written}: cần một số từ 0 đến 65535`);
  return Number(written);
};

const sitesOf = async (written: readonly string[], folder: string): Promise<string[] | undefined> => {
  const bad = written.find((code) => !/^\d{5}$/.test(code));
  if (bad !== undefined) throw new Failure(`--site ${bad}: mã đơn vị hành chính gồm năm chữ số`);
  if (written.length > 0) return [...written];
  const own = await codeIn(folder);
  return own === undefined ? undefined : [own];
};

/** Resolves when somebody asks us to stop. A second time ends us at once. */
const asked = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve(signal);
        process.once(signal, () => process.exit(1));
      });
  });

/** `commune-widgets serve`. Resolves to 0 after it was asked to stop. */
export const runServe = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      site: { type: 'string', multiple: true, default: [] },
      proxy: { type: 'string', multiple: true, default: [] },
      pages: { type: 'string' },
    },
  });
  const folder = await dataFolder(values.data);
  const port = portOf(values.port);
  const proxies = proxyList(values.proxy);
  if (!proxies) throw new Failure('--proxy: cần địa chỉ như 127.0.0.1 hay 10.0.0.0/8');
  const sites = await sitesOf(values.site, folder);
  const database = databaseIn(folder);
  // Whoever reads our log may go away; answers are taken all the same.
  process.stdout.on('error', () => undefined);
  const log = jsonLog((line) => process.stdout.write(line));
  const built = join(packageRoot(), 'dist');

  const stop = asked();
  let collector: Collector;
  try {
    collector = await startCollector({
      database,
      ...(sites && { sites }),
      mounts: {
        '/data/': folder,
        '/widgets/': join(built, 'embed'),
        '/editor/': join(built, 'editor'),
        ...(values.pages !== undefined && { '/': values.pages }),
      },
      host: values.host,
      port,
      ...(values.proxy.length > 0 && { proxies }),
      log,
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE')
      throw new Failure(`cổng ${port} đã có chương trình khác dùng; chọn cổng khác bằng --port`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Failure(`--host ${values.host}: máy này không có địa chỉ đó`);
    if (code === 'EACCES') throw new Failure(`không được phép mở cổng ${port}; chọn cổng từ 1024 trở lên`);
    throw storeWords(error, database);
  }
  log('listening', { url: collector.url, sites: sites?.join(' ') ?? 'all', pid: process.pid });
  if (!existsSync(join(built, 'embed', 'commune.js'))) log('widgets-missing', { hint: 'npm run build' });
  const signal = await stop;
  log('stopping', { signal });
  try {
    await collector.close();
  } catch (error) {
    throw new Failure(`không đóng được cơ sở dữ liệu: ${reasonOf(error)}`);
  }
  log('stopped');
  return 0;
};
