import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deskNumbers, MOST_DESKS } from '../format/desks.js';
import { isOwnHost } from '../format/rating-address.js';
import { parseProfile } from '../model/profile.js';
import { deskQrPage, deskQrSvg, drawDeskQr, PAPERS, type DrawnSheet, type Paper } from '../pages/desk-qr.js';
import { Failure, reasonOf } from './failure.js';
import { saveFile } from './save-file.js';

export const PRINT_HELP = `commune-widgets print desk-qr --url https://…/danh-gia.html --desk SỐ… --out TỆP.html|TỆP.svg

Làm tờ đặt tại quầy: câu hỏi, ba khuôn mặt, mã QR. Người dân quét mã bằng điện thoại của mình rồi trả lời.
Mở tệp .html bằng trình duyệt rồi in; mỗi quầy một tờ.

  --url ĐỊA_CHỈ    trang có <commune-satisfaction>, địa chỉ đầy đủ như người dân mở
  --desk SỐ        số quầy; ghi nhiều lần được, hoặc ghi 1-6; không ghi: một tờ chung cho cả Trung tâm
  --data THƯ_MỤC   lấy tên xã, tên tỉnh trong commune.json ở đó
  --name "Xã …"    tên in trên tờ, thay cho tên trong commune.json
  --paper A5|A4    khổ giấy, mặc định A5
  --out TỆP        .html: mọi quầy trong một tệp; .svg: một tờ để đưa nhà in (nhiều quầy thì thêm số quầy vào tên)

Mã thoát: 0 đã ghi · 2 không chạy được.`;

/** As in commune.json: so much is never cut on the sheet. */
const LONGEST_NAME = 200;

/** The page's address, and the same as people type it. */
const pageOf = (written: string | undefined): { page: string; typed: string } => {
  if (written === undefined) throw new Failure('thiếu --url; xem: commune-widgets print --help');
  const clean = written.trim();
  const no = (why: string): never => {
    throw new Failure(`--url ${written}: ${why}`);
  };
  if (!/^https?:\/\/\S+$/i.test(clean) || !URL.canParse(clean))
    return no('cần địa chỉ đầy đủ, bắt đầu bằng https://');
  const url = new URL(clean);
  if (url.username !== '' || url.password !== '') return no('bỏ tên đăng nhập, mật khẩu khỏi địa chỉ');
  if (clean.includes('#')) return no('bỏ phần từ dấu # trở đi; số quầy được ghi vào chỗ đó');
  if (isOwnHost(url.hostname)) return no('điện thoại của người dân không mở được địa chỉ của riêng máy này');
  return { page: url.href, typed: clean.replace(/^https?:\/\//i, '').replace(/\/$/, '') };
};

const desksOf = (written: readonly string[]): number[] => {
  const desks = deskNumbers(written.join(' '));
  if (desks === 'unreadable')
    throw new Failure(`--desk ${written.join(' ')}: cần số từ 1 đến 999, như 2 hay 1-6`);
  if (desks === 'too-many') throw new Failure(`--desk: quá ${MOST_DESKS} quầy trong một lần`);
  return desks;
};

/** Name and province of commune.json. */
const namesIn = async (folder: string): Promise<{ commune: string; province: string }> => {
  const path = join(folder, 'commune.json');
  let json: unknown;
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Failure(
      error instanceof SyntaxError ? `${path}: không phải JSON` : `${path}: ${reasonOf(error)}`,
    );
  }
  const { value } = parseProfile(json);
  if (!value) throw new Failure(`${path}: không đọc được; xem: commune-widgets check ${folder}`);
  return { commune: value.name, province: value.province ?? '' };
};

const paperOf = (written: string): Paper => {
  const paper = PAPERS.find((known) => known === written.toUpperCase());
  if (!paper) throw new Failure(`--paper ${written}: chỉ có ${PAPERS.join(', ')}`);
  return paper;
};

/** `desk.svg` → `desk-2.svg`, where there are several. */
const fileFor = (out: string, desk: number | undefined, several: boolean): string =>
  several && desk !== undefined ? out.replace(/(\.svg)$/i, `-${desk}$1`) : out;

/** `commune-widgets print desk-qr`. Resolves to 0 when the sheets are written. */
export const runPrint = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      desk: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      name: { type: 'string' },
      paper: { type: 'string', default: 'A5' },
      out: { type: 'string' },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== 'desk-qr')
    throw new Failure('cần “desk-qr”; xem: commune-widgets print --help');
  const { page, typed } = pageOf(values.url);
  const desks = desksOf(values.desk);
  const paper = paperOf(values.paper);
  const { out } = values;
  if (out === undefined || !/\.(?:html|svg)$/i.test(out))
    throw new Failure('cần --out với tệp .html hoặc .svg');
  const names = values.data === undefined ? { commune: '', province: '' } : await namesIn(values.data);
  const commune = values.name ?? names.commune;
  if ([...commune].length > LONGEST_NAME) throw new Failure(`--name: quá ${LONGEST_NAME} ký tự`);

  const sheets: { desk: number | undefined; drawn: DrawnSheet }[] = [];
  for (const desk of desks.length > 0 ? desks : [undefined]) {
    const drawn = await drawDeskQr({ page, typed, desk, commune, province: names.province });
    if (!drawn) throw new Failure('--url: địa chỉ quá dài, mã in ra điện thoại không đọc được');
    sheets.push({ desk, drawn });
  }
  if (/\.html$/i.test(out))
    await saveFile(
      out,
      deskQrPage(
        sheets.map(({ drawn }) => drawn),
        paper,
      ),
    );
  else
    for (const { desk, drawn } of sheets)
      await saveFile(fileFor(out, desk, sheets.length > 1), deskQrSvg(drawn, paper));
  for (const { desk, drawn } of sheets)
    console.log(`${desk === undefined ? 'Cả Trung tâm' : `Quầy số ${desk}`}: ${drawn.address}`);
  console.log(`Đã ghi ${sheets.length} tờ khổ ${paper}. Hãy quét thử một tờ trước khi đặt ra quầy.`);
  return 0;
};
