import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noSharedData, sharedText } from '../helpers/shared-data.js';
import { bankOf, BANKS, payeeBank } from '../../src/model/banks.js';
import { slug } from '../../src/model/slug.js';

describe('the list of banks', () => {
  it('has every BIN once, with six digits and names', () => {
    assert.equal(new Set(BANKS.map(({ bin }) => bin)).size, BANKS.length);
    assert.equal(new Set(BANKS.map(({ short }) => slug(short))).size, BANKS.length);
    for (const { bin, short, name, former } of BANKS) {
      assert.match(bin, /^\d{6}$/);
      for (const word of [short, name, ...former]) {
        assert.equal(word, word.normalize('NFC').trim());
        assert.ok(word.length > 1);
      }
    }
  });

  it('knows the banks communes have accounts with, and what they were called', () => {
    assert.equal(bankOf('970405')?.short, 'Agribank');
    assert.equal(bankOf('970436')?.name, 'Ngân hàng TMCP Ngoại thương Việt Nam');
    assert.equal(bankOf('970418')?.status, 'transfer');
    assert.equal(bankOf('970408')?.status, 'receive');
    assert.equal(bankOf('970468')?.status, 'unknown');
    assert.deepEqual(bankOf('970449')?.former, ['LienVietPostBank', 'Ngân hàng TMCP Bưu điện Liên Việt']);
    assert.equal(bankOf('970406')?.former[0], 'DongA Bank');
    assert.equal(bankOf('000000'), undefined);
    assert.equal(bankOf('__proto__'), undefined);
  });
});

describe('payeeBank', () => {
  it('names a listed bank, in the words of the commune where it has some', () => {
    assert.deepEqual(payeeBank({ bin: '970405' }), {
      ok: true,
      short: 'Agribank',
      name: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
      bank: bankOf('970405'),
    });
    const branch = payeeBank({ bin: '970405', bank: ' Agribank – Chi nhánh Krông Năng ' });
    assert.ok(branch.ok);
    assert.deepEqual([branch.short, branch.name], ['Agribank', 'Agribank – Chi nhánh Krông Năng']);
  });

  it('takes a BIN that is not listed with a configured name, and not without', () => {
    assert.deepEqual(payeeBank({ bin: '999999', bank: 'Kho bạc Nhà nước' }), {
      ok: true,
      short: 'Kho bạc Nhà nước',
      name: 'Kho bạc Nhà nước',
    });
    for (const bank of [undefined, '', '  ']) {
      const result = payeeBank({ bin: '999999', bank });
      assert.equal(!result.ok && result.code, 'unnamed');
    }
  });

  it('refuses what is no BIN', () => {
    for (const bin of ['', '97040', '9704055', '97040x', '٩٧٠٤٠٥', 970405 as unknown as string]) {
      const result = payeeBank({ bin, bank: 'Agribank' });
      assert.equal(!result.ok && result.code, 'format');
    }
  });

  const CONTRADICTIONS: [bin: string, configured: string][] = [
    ['970405', 'Vietcombank'],
    ['970405', 'Ngân hàng VIETCOMBANK chi nhánh Gia Lai'],
    ['970436', 'VietinBank'],
    ['970429', 'SHB'],
    ['970454', 'VPBank'],
    ['970415', 'Ngân hàng TMCP Ngoại thương Việt Nam'],
    ['970415', 'ngan hang ngoai thuong'],
    ['970405', 'NGÂN HÀNG CÔNG THƯƠNG VIỆT NAM – CN Mẫu'],
    ['970436', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn'],
    ['970415', 'Ngân hàng TMCP Bưu điện Liên Việt'],
  ];
  for (const [bin, configured] of CONTRADICTIONS)
    it(`refuses "${configured}" for ${bin}`, () => {
      const result = payeeBank({ bin, bank: configured });
      assert.equal(!result.ok && result.code, 'contradiction');
    });

  const OWN_WORDS: [bin: string, configured: string][] = [
    ['970405', 'Ngân hàng Nông nghiệp'],
    ['970405', 'NHNo&PTNT Việt Nam'],
    ['970436', 'VCB'],
    ['970443', 'Ngân hàng TMCP Sài Gòn - Hà Nội'],
    ['546034', 'Ngân hàng VPBank'],
    ['970449', 'LienVietPostBank'],
    ['970422', 'MB'],
    ['970425', 'ABBANK'],
    ['971025', 'Ví MoMo'],
    ['970403', 'Ngân hàng Sài Gòn Thương Tín'],
    ['970400', 'Ngân hàng Sài Gòn Công thương'],
    ['963388', 'Ngân hàng Bản Việt'],
    ['970432', 'Ngân hàng Việt Nam Thịnh Vượng'],
  ];
  for (const [bin, configured] of OWN_WORDS)
    it(`takes "${configured}" for ${bin}`, () => {
      assert.ok(payeeBank({ bin, bank: configured }).ok);
    });

  it('takes every bank by every name it has or had', () => {
    for (const { bin, short, name, former } of BANKS)
      for (const configured of [short, name, name.toUpperCase(), `${short} – Chi nhánh Mẫu`, ...former])
        assert.ok(payeeBank({ bin, bank: configured }).ok, `${bin} ${configured}`);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (bin, bank) => {
        payeeBank({ bin, bank } as { bin: string; bank: string });
      }),
    );
  });
});

interface Listed {
  banks: { bin: string; name: string; vietQRStatus: number; deprecated?: boolean }[];
  sbvList: { bins: Record<string, string> };
}

describe('the list beside what is published', { skip: noSharedData }, () => {
  const listed = (): Listed => JSON.parse(sharedText('banks-vietqr.json')) as Listed;

  it('has every BIN and no other', () => {
    const { banks, sbvList } = listed();
    const bins = new Set(
      [...banks.map(({ bin }) => bin), ...Object.keys(sbvList.bins)].filter((bin) => bin !== ''),
    );
    assert.ok(bins.size > 60);
    assert.deepEqual(BANKS.map(({ bin }) => bin).sort(), [...bins].sort());
  });

  it('says who takes part as published, and knows every published name', () => {
    const { banks, sbvList } = listed();
    const plain = (name: string) =>
      slug(
        name
          .replace(/^NH /, 'Ngân hàng ')
          .replace(/Một Thành Viên/, 'MTV')
          .replace(/ CN /, ' Chi nhánh '),
      );
    for (const { bin, name, vietQRStatus } of banks.filter((bank) => bank.bin !== '')) {
      const bank = bankOf(bin);
      const known = [bank?.name, ...(bank?.former ?? [])].map((own) => plain(own ?? ''));
      assert.ok(known.includes(plain(name.replace('CTCP', 'Công ty cổ phần'))), name);
      if (known[0] === plain(name))
        assert.equal(bank?.status, vietQRStatus === 1 ? 'transfer' : 'receive', name);
    }
    const only = Object.keys(sbvList.bins).filter((bin) => !banks.some((bank) => bank.bin === bin));
    assert.ok(only.length > 5);
    for (const bin of only) assert.equal(bankOf(bin)?.status, 'unknown');
  });
});
