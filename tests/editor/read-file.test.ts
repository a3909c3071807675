/** A file from the clerk's disk → staff file: workbooks in a worker, CSV and JSON at once, by content. */
import { expect } from '@open-wc/testing';
import { LoadProblem } from '../../src/data/problem.js';
import { FileProblem, type FileProblemCode } from '../../src/editor/file-problem.js';
import { FILE_WORDS } from '../../src/editor/problem-words.js';
import { readStaffFile, type ReadOptions } from '../../src/editor/read-file.js';
import { parseStaff } from '../../src/model/person.js';
import { makeBook, staffBook, STAFF_ROWS, textRows } from '../helpers/xlsx.js';

const workerUrl = new URL('../../src/editor/workbook-worker.ts', import.meta.url).href;
const read = (part: BlobPart, options: ReadOptions = {}) =>
  readStaffFile(new Blob([part]), { workerUrl, ...options });
const bytes = (array: Uint8Array): BlobPart => new Uint8Array(array);

const namesIn = (file: unknown): (string | undefined)[] =>
  parseStaff(file).value?.items.map(({ name }) => name) ?? [];
const NAMES = STAFF_ROWS.slice(1).map(([name]) => name);

const refused = async (reading: Promise<unknown>, code: FileProblemCode): Promise<void> => {
  const problem = await reading.then(
    () => 'read',
    (reason: unknown) => reason,
  );
  expect(problem).to.be.instanceOf(FileProblem);
  expect((problem as FileProblem).code).to.equal(code);
  expect(FILE_WORDS[code]).to.match(/\.$/);
};

it('a workbook, a CSV file and a JSON file give the same people', async () => {
  const book = await read(bytes(staffBook()));
  expect(book.kind).to.equal('xlsx');
  expect(namesIn(book.file)).to.deep.equal(NAMES);
  const csv = await read(STAFF_ROWS.map((row) => row.join(';')).join('\r\n'));
  expect(csv.kind).to.equal('csv');
  expect(namesIn(csv.file)).to.deep.equal(NAMES);
  const json = await read(JSON.stringify(csv.file));
  expect(json.kind).to.equal('json');
  expect(namesIn(json.file)).to.deep.equal(NAMES);
});

it('a telephone that lost its 0 in Excel comes back with a note for the clerk', async () => {
  const data = `${textRows(STAFF_ROWS)}<row r="4"><c r="A4" t="inlineStr"><is><t>Hà</t></is></c><c r="D4"><v>900000003</v></c></row>`;
  const { file, repairs } = await read(bytes(makeBook({ sheets: { S: data } })));
  expect(parseStaff(file).value?.items[2]?.mobile?.replace(/\s/g, '')).to.equal('0900000003');
  expect(repairs.some(({ row, from }) => row === 4 && from === '900000003')).to.equal(true);
});

it('each file that cannot be opened has a sentence', async () => {
  await refused(read(''), 'empty');
  await refused(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'xls');
  await refused(read('<html><table><tr><td>Họ và tên'), 'html');
  await refused(read(bytes(staffBook().subarray(0, 900))), 'cut-off');
  await refused(read(bytes(makeBook({ sheets: { S: textRows([['a', 'b']]) } }))), 'no-header');
  await refused(readStaffFile({ size: 30_000_000 } as Blob), 'too-large');
  const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
  await refused(readStaffFile(gone as Partial<Blob> as Blob), 'unreadable');
  const other = await read('a,b\r\n1,2').catch((reason: unknown) => reason);
  expect(other).to.be.instanceOf(LoadProblem);
});

const workerOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

it('a workbook that takes too long is stopped, and its worker with it', async () => {
  const heard: unknown[] = [];
  const channel = new BroadcastChannel('beat');
  channel.onmessage = () => heard.push(1);
  // Never answers, but goes on working.
  const busy = workerOf(
    `postMessage('ready'); onmessage = () => setInterval(() => new BroadcastChannel('beat').postMessage(1), 20);`,
  );
  const start = performance.now();
  await refused(read(bytes(staffBook()), { workerUrl: busy, limitMs: 300 }), 'took-too-long');
  expect(performance.now() - start).to.be.within(290, 1500);
  expect(heard.length).to.be.above(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const after = heard.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard.length).to.equal(after);
  channel.close();
});

it('a worker that breaks is told as a file that is too large', async () => {
  const broken = workerOf(
    `postMessage('ready'); onmessage = () => { throw new RangeError('out of memory'); };`,
  );
  await refused(read(bytes(staffBook()), { workerUrl: broken }), 'too-large');
});

it('where no worker starts, the clerk is told to save as CSV', async () => {
  await refused(read(bytes(staffBook()), { workerUrl: '/no-such-worker.js' }), 'cannot-open-here');
});

it('where its own address is refused, a blob that imports it starts the worker', async () => {
  const own = window.Worker;
  const asked: string[] = [];
  window.Worker = class extends own {
    constructor(url: string | URL, options?: WorkerOptions) {
      asked.push(String(url));
      if (!String(url).startsWith('blob:')) throw new DOMException('another origin', 'SecurityError');
      super(url, options);
    }
  };
  try {
    expect(namesIn((await read(bytes(staffBook()))).file)).to.deep.equal(NAMES);
    expect(asked.map((url) => url.startsWith('blob:'))).to.deep.equal([false, true]);
  } finally {
    window.Worker = own;
  }
});
