#!/usr/bin/env node
/**
 * The command `commune-widgets`. Exit codes: 0 done, 1 `check` or `diff` found something, 2 could not run.
 * One file per command; each gets the words behind its name and answers with an exit code.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_HELP, runBackup } from './backup-command.js';
import { CHECK_HELP, runCheck } from './check-command.js';
import { CONVERT_HELP, runConvert } from './convert-command.js';
import { DIFF_HELP, runDiff } from './diff-command.js';
import { Failure, reasonOf } from './failure.js';
import { FEES_HELP, runFees } from './fees-command.js';
import { IMPORT_HELP, runImport } from './import-command.js';
import { packageRoot } from './package-root.js';
import { PRINT_HELP, runPrint } from './print-command.js';
import { runServe, SERVE_HELP } from './serve-command.js';
import { runToken, TOKEN_HELP } from './token-command.js';

interface Command {
  run: (args: readonly string[]) => Promise<number>;
  help: string;
  /** One line for the overview. */
  about: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  import: {
    run: runImport,
    help: IMPORT_HELP,
    about: 'đọc dữ liệu thủ tục quốc gia, ghi thư mục dữ liệu của xã',
  },
  check: {
    run: runCheck,
    help: CHECK_HELP,
    about: 'soát dữ liệu, danh bạ, bảng phí, bảng kết quả: sai ở đâu, vì sao quan trọng, sửa thế nào',
  },
  convert: {
    run: runConvert,
    help: CONVERT_HELP,
    about: 'đổi danh bạ, bảng phí, bảng kết quả từ Excel, CSV, JSON sang CSV hoặc JSON',
  },
  diff: {
    run: runDiff,
    help: DIFF_HELP,
    about: 'so hai bản danh bạ, bảng phí hoặc bảng kết quả: dòng nào thêm, bỏ, ô nào đổi',
  },
  fees: {
    run: runFees,
    help: FEES_HELP,
    about: 'soạn nháp bảng phí từ dữ liệu thủ tục quốc gia',
  },
  print: {
    run: runPrint,
    help: PRINT_HELP,
    about: 'làm tờ có mã QR đặt tại quầy để người dân đánh giá',
  },
  serve: {
    run: runServe,
    help: SERVE_HELP,
    about: 'nhận phiếu đánh giá hài lòng, cho xem kết quả, phục vụ các tệp của xã',
  },
  token: {
    run: runToken,
    help: TOKEN_HELP,
    about: 'cấp, xem, thu hồi mã của máy tại quầy và của người xem xét',
  },
  backup: {
    run: runBackup,
    help: BACKUP_HELP,
    about: 'sao lưu phiếu đánh giá khi máy chủ đang chạy',
  },
};

const HELP = `Cách dùng: commune-widgets LỆNH …

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}

  commune-widgets LỆNH --help    hướng dẫn của một lệnh
  commune-widgets --version      phiên bản

Mã thoát: 0 xong · 1 check tìm thấy điều cần sửa, diff thấy khác · 2 không chạy được.`;

/** The package's own version. */
const version = async (): Promise<string> => {
  const text = await readFile(join(packageRoot(), 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? 'không rõ';
};

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === '--version' || name === '-v') {
    console.log(await version());
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`${name === undefined ? 'Thiếu tên lệnh.' : `Không có lệnh “${name}”.`}\n\n${HELP}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    // parseArgs speaks English; what it complains about is always the words on the command line.
    const usage =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const reason = usage
      ? `tham số không hợp lệ (${error.message.split('. ')[0] ?? ''}); xem: commune-widgets ${name ?? ''} --help`
      : error instanceof Failure
        ? error.message
        : `lỗi không ngờ tới: ${reasonOf(error)}`;
    console.error(`commune-widgets: ${reason}`);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
