/** serve, token and backup as a person at the keyboard uses them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runBackup } from '../../src/cli/backup-command.js';
import { Failure } from '../../src/cli/failure.js';
import { runServe } from '../../src/cli/serve-command.js';
import { runToken } from '../../src/cli/token-command.js';
import { item, rows, send, SITE, start } from '../helpers/collector.js';
import { FROM_SOURCE, serveProcess } from '../helpers/collector-process.js';
import { freshFolder, run, save } from './run.js';

const PROFILE = { format: 'commune-profile/1', name: 'Xã Mẫu', unitCode: SITE };

describe('one commune from its data folder', () => {
  it(
    'serves, takes answers of a kiosk and a page, is backed up while it runs, and stops',
    { timeout: 120_000 },
    async () => {
      const data = freshFolder();
      save(data, 'commune.json', PROFILE);
      const running = await serveProcess(data);
      const { url } = running;
      assert.equal(
        ((await (await fetch(`${url}/data/commune.json`)).json()) as { name: string }).name,
        'Xã Mẫu',
      );
      assert.equal(
        (await send({ url }, [item(), item({ site: '00001' })])).body.stored.length,
        1,
        'unitCode decides',
      );

      const added = await run([
        'token',
        'add',
        'kiosk',
        '--data',
        data,
        '--site',
        SITE,
        '--name',
        'Quầy 1',
        '--until',
        '2099-12-31',
      ]);
      assert.equal(added.code, 0, added.err);
      const device = added.out.trim();
      assert.match(device, /^cw_kiosk_[\w-]{43}$/);
      const kiosk = item({ channel: 'kiosk' });
      assert.deepEqual((await send({ url }, [kiosk], device)).body.stored, [kiosk.id]);
      const listed = await run(['token', 'list', '--data', data]);
      assert.match(listed.out, /^[0-9a-f]{10} {2}máy tại quầy, 03115: Quầy 1 \(dùng đến 2099-12-31\)\n$/);
      const { items } = JSON.parse((await run(['token', 'list', '--json', '--data', data])).out) as {
        items: { id: string; until: string; revoked: null }[];
      };
      assert.deepEqual([items[0]?.until, items[0]?.revoked], ['2099-12-31', null]);
      assert.equal((await run(['token', 'revoke', items[0]?.id ?? '', '--data', data])).code, 0);
      assert.equal((await send({ url }, [item({ channel: 'kiosk' })], device)).status, 401, 'at once');
      assert.equal((await run(['token', 'revoke', items[0]?.id ?? '', '--data', data])).code, 2, 'only once');

      const copy = join(freshFolder(), 'ban-sao.sqlite');
      const backup = await run(['backup', '--data', data, '--out', copy]);
      assert.equal(backup.out.trim(), `Đã sao 2 phiếu vào ${copy}.`);
      const again = await run(['backup', '--data', data, '--out', copy]);
      assert.equal(again.code, 2);
      assert.match(again.err, /tệp đã có, không ghi đè/);
      assert.equal(await rows(await start({ database: copy })), 2);

      running.child.kill('SIGINT');
      assert.equal(await running.ended, 0);
      const events = running
        .log()
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event);
      assert.deepEqual(events, ['listening', 'stopping', 'requests', 'stopped']);
    },
  );
});

describe('what cannot be done is said in one sentence', () => {
  const data = freshFolder();
  const CASES: [what: string, command: (args: string[]) => Promise<number>, args: string[], said: RegExp][] =
    [
      ['serve without a folder', runServe, [], /thiếu --data THƯ_MỤC/],
      ['serve a folder that is none', runServe, ['--data', join(data, 'x')], /không tìm thấy/],
      ['serve on a port that is none', runServe, ['--data', data, '--port', '99999'], /từ 0 đến 65535/],
      ['serve for a commune that is none', runServe, ['--data', data, '--site', '12'], /năm chữ số/],
      ['serve behind a proxy that is none', runServe, ['--data', data, '--proxy', 'x'], /cần địa chỉ/],
      [
        'a kiosk without a commune',
        runToken,
        ['add', 'kiosk', '--data', data, '--name', 'x'],
        /phải có --site/,
      ],
      ['a token without a name', runToken, ['add', 'auditor', '--data', data], /thiếu --name/],
      [
        'a token until no day',
        runToken,
        ['add', 'auditor', '--data', data, '--name', 'x', '--until', '2027-02-30'],
        /ngày phải ghi/,
      ],
      [
        'a token until a day gone by',
        runToken,
        ['add', 'auditor', '--data', data, '--name', 'x', '--until', '2026-01-31'],
        /ngày đã qua/,
      ],
      [
        'two tokens revoked at once',
        runToken,
        ['revoke', 'a', 'b', '--data', data],
        /thừa “b”: mỗi lần một mã/,
      ],
      [
        'a backup under a name that is served',
        runBackup,
        ['--data', data, '--out', join(data, 'phieu.JSON')],
        /đặt tên như .*phieu\.JSON\.sqlite/,
      ],
      ['tokens where there is nothing yet', runToken, ['list', '--data', data], /chưa có/],
      ['a backup of nothing', runBackup, ['--data', data, '--out', join(data, 'y')], /chưa có/],
      ['a token command that is none', runToken, ['make'], /cần add, list hoặc revoke/],
    ];
  for (const [what, command, args, said] of CASES)
    it(what, async () => {
      await assert.rejects(command(args), (error) => error instanceof Failure && said.test(error.message));
      assert.deepEqual(readdirSync(data), [], 'and no file is left behind');
    });

  it('a port that is taken, an address of another machine', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await assert.rejects(
      runServe(['--data', freshFolder(), '--port', String(port)]),
      /cổng \d+ đã có chương trình khác dùng/,
    );
    other.close();
    await assert.rejects(
      runServe(['--data', freshFolder(), '--port', '0', '--host', '203.0.113.5']),
      /máy này không có địa chỉ đó/,
    );
  });

  it('a machine without the database library', { timeout: 60_000 }, async () => {
    const resolve =
      "export const resolve=(name,context,next)=>{if(name==='libsql')throw new Error('gone');return next(name,context)}";
    const without = `import{register}from'node:module';register(${JSON.stringify(`data:text/javascript,${resolve}`)})`;
    const [node = '', ...rest] = FROM_SOURCE;
    const command = [node, '--import', `data:text/javascript,${encodeURIComponent(without)}`, ...rest];
    await assert.rejects(
      serveProcess(freshFolder(), { command }),
      /thiếu gói “libsql” cho máy này; hãy cài: npm install libsql/,
    );
  });

  it('a database that is none is left as it is', async () => {
    const broken = freshFolder();
    const file = save(broken, 'collector.sqlite', 'không phải cơ sở dữ liệu '.repeat(100));
    await assert.rejects(
      runServe(['--data', broken, '--port', '0']),
      /collector\.sqlite: không phải cơ sở dữ liệu/,
    );
    assert.match(readFileSync(file, 'utf8'), /^không phải/);
  });
});
