import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkbookProblemCode } from '../import/workbook-problem.js';
import { Failure } from './failure.js';
import type { ReadAnswer } from './workbook-process.js';

/** Beside this file, with its own ending: the command runs from its sources too. */
const READER = `./workbook-process${extname(import.meta.url)}`;

/** What a staff list or a fee board never needs: a few thousand rows take a second and 100 MB. */
const LIMIT_MS = 10_000;
const LIMIT_MB = 512;

const WORDS: Readonly<Record<WorkbookProblemCode | 'took-too-long', string>> = {
  empty: 'tệp rỗng',
  xls: 'là tệp Excel đời cũ (.xls); hãy mở bằng Excel và lưu lại thành .xlsx',
  password: 'tệp Excel có mật khẩu; hãy lưu lại không đặt mật khẩu',
  html: 'là trang web, không phải tệp Excel; hãy mở bằng Excel và lưu lại thành .xlsx',
  text: 'là tệp chữ, không phải tệp Excel',
  'other-spreadsheet': 'là bảng tính kiểu khác; hãy lưu lại thành .xlsx',
  'not-a-workbook': 'không phải tệp Excel',
  'cut-off': 'tệp Excel bị cắt giữa chừng; hãy chép hoặc tải lại',
  damaged: 'tệp Excel bị hỏng; hãy mở bằng Excel và lưu lại',
  'too-large': 'tệp Excel quá lớn khi mở ra; chỉ giữ lại bảng cần đọc, bỏ ảnh',
  'too-many-rows': 'bảng quá nhiều dòng hoặc cột; chỉ giữ lại bảng cần đọc',
  unsafe: 'tệp Excel có nội dung lạ không an toàn, không mở',
  'no-rows': 'bảng tính không có chữ nào',
  'took-too-long': 'đọc tệp Excel quá lâu nên đã dừng; hãy tạo tệp mới chỉ có bảng cần đọc',
};

const answerOf = (
  child: ChildProcess,
  limitMs: number,
): Promise<ReadAnswer | { code: 'took-too-long' | 'too-large' }> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ code: 'took-too-long' }), limitMs);
    child.once('message', (answer) => resolve(answer as ReadAnswer));
    // Without an answer it has run out of memory.
    child.once('exit', () => resolve({ code: 'too-large' }));
    child.once('error', reject);
    for (const end of ['message', 'exit', 'error']) child.once(end, () => clearTimeout(timer));
  });

/**
 * Rows of a workbook, read where a hostile file can be stopped.
 *
 * @param path how the failure names the file
 * @param limitMs how long reading may take. Default 10 s
 * @throws (rejects) Failure in one sentence
 */
export const workbookRows = async (
  path: string,
  bytes: Uint8Array,
  limitMs = LIMIT_MS,
): Promise<string[][]> => {
  const child = fork(fileURLToPath(new URL(READER, import.meta.url)), {
    execArgv: [
      ...process.execArgv.filter((arg) => !arg.startsWith('--test')),
      `--max-old-space-size=${LIMIT_MB}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    child.send(bytes);
    const answer = await answerOf(child, limitMs);
    if ('rows' in answer) return answer.rows;
    if ('code' in answer) throw new Failure(`${path}: ${WORDS[answer.code]}`);
    throw new Error(answer.mistake);
  } finally {
    child.kill('SIGKILL');
  }
};
