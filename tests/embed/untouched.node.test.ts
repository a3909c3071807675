/** The size budgets count what a page loads before anyone touches it: this is where that list is checked. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { filesFor } from '../../.ci/sizes.mjs';
import type { ChunkTable } from '../../src/embed/chunk-table.js';
import { builtFile, Host, LIST, listOf, SCRIPT } from './host-page.js';

const host = new Host();
after(() => host.close());

const FILES = {
  '/staff.json': '{"format":"commune-staff/1","items":[{"id":"a","name":"Lò Thị Mai"}]}',
  '/staff.csv': 'Họ và tên,Chức vụ\r\nLò Thị Mai,Công chức',
  '/fees.json': JSON.stringify({
    format: 'commune-fees/1',
    items: [
      {
        ...{ id: 'a', name: 'Lệ phí', state: 'amount', amount: 8000, channels: ['direct'] },
        ...{ legal: '01/2026/NQ-HĐND', validFrom: '2026-01-01' },
      },
    ],
  }),
  '/commune.json': JSON.stringify({
    format: 'commune-profile/1',
    name: 'Xã Mẫu',
    payees: [{ bin: '970405', account: '0000000000', holder: 'UBND XA MAU' }],
  }),
};
const cases: [tags: string[], body: string, also?: string[]][] = [
  [['commune-procedures'], LIST],
  [['commune-qr'], '<commune-qr value="https://example.gov.vn"></commune-qr>'],
  [['commune-pay'], '<commune-pay src="/fees.json" profile="/commune.json" fee="a"></commune-pay>'],
  [['commune-staff'], '<commune-staff src="/staff.json"></commune-staff>'],
  [['commune-staff'], '<commune-staff src="/staff.csv"></commune-staff>', ['staff-file']],
];
for (const [tags, body, also] of cases)
  test(`a page with ${body.slice(0, 60)} loads the files that the budget counts`, async () => {
    const opened = await host.open({ body, head: SCRIPT, files: FILES });
    if (tags.includes('commune-procedures')) await listOf(opened.page, 3);
    if (tags.includes('commune-staff'))
      await opened.page.waitForFunction(
        () => document.querySelector('commune-staff')?.shadowRoot?.querySelector('[part~="item"]') !== null,
      );
    if (tags.includes('commune-pay'))
      await opened.page.waitForFunction(
        () => document.querySelector('commune-pay')?.shadowRoot?.querySelector('svg.qr') != null,
      );
    await opened.page.waitForNetworkIdle({ idleTime: 2000 });
    const loaded = opened.requests
      .filter((path) => path.startsWith('/widgets/'))
      .map((path) => path.slice(9));
    const counted = [
      'commune.js',
      ...filesFor(JSON.parse(builtFile('chunks.json')) as ChunkTable, tags, also),
    ];
    assert.deepEqual([...new Set(loaded)].sort(), counted.sort());
  });
