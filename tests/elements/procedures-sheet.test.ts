import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import type { Fee } from '../../src/model/fee.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Profile } from '../../src/model/profile.js';
import { all, anchor, notices, one, root, spaced, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { birth, daysAgo, inOneFile, profile, sheetOf } from '../helpers/sheets.js';

/** One sheet alone on the page, with the commune's profile when the test is about it. */
const shown = async (procedure: Procedure, commune?: Partial<Profile>): Promise<CommuneProcedures> => {
  const el = await place({
    data: inOneFile(procedure),
    code: procedure.code,
    ...(commune && { profile: serve({ 'commune.json': profile(commune) }).url('commune.json') }),
  });
  await sheetShown(el, procedure.code);
  return el;
};
const dayText = (iso: string) => iso.split('-').reverse().join('/');
const part = (el: CommuneProcedures, name: string) => words(el, `[part="${name}"]`);
const titles = (el: CommuneProcedures) =>
  all(el, '.block [role="heading"]').map((h) => spaced(h.querySelector('span')?.textContent));
const texts = (el: CommuneProcedures, selector: string) =>
  all(el, selector).map((e) => spaced(e.textContent));
const link = (el: CommuneProcedures, text: string) =>
  all<HTMLAnchorElement>(el, 'a').find((a) => spaced(a.textContent).includes(text));

describe('<commune-procedures>: the sheet', () => {
  it('goes in the order a citizen needs', async () => {
    const el = await shown(birth(), {});
    expect(titles(el)).to.deep.equal([
      'Mang theo',
      'Bao nhiêu tiền',
      'Bao lâu',
      'Đến đâu, gọi ai',
      'Nộp bằng cách nào',
      'Các bước',
      'Nhận được gì',
      'Điều kiện',
      'Căn cứ pháp lý',
      'Quá hẹn mà chưa thấy trả lời?',
    ]);
    const sheet = one(el, '[part="sheet"]');
    expect(sheet.dataset['code']).to.equal('1.001193');
    const said = spaced(sheet.textContent);
    const order = ['Làm giấy khai sinh', 'Thủ tục đăng ký khai sinh', 'Mang theo', 'Nguồn:', 'Mã QR'];
    expect(order.map((text) => said.indexOf(text))).to.deep.equal(
      order.map((text) => said.indexOf(text)).sort((a, b) => a - b),
    );
    expect(said).to.include('Thành phần hồ sơ').and.include('Trình tự thực hiện');
  });

  it('begins with the everyday name, then the official one and the code; price, time and a number to call', async () => {
    const el = await shown(birth(), {});
    expect(words(el, '.sheet-title')).to.equal('Làm giấy khai sinh');
    expect(words(el, '.sheet-official')).to.equal('Thủ tục đăng ký khai sinh 1.001193');
    expect(texts(el, '.glance li')).to.deep.equal(['0 đ đến 8.000 đ', '1 ngày làm việc']);
    expect(anchor(el, '.glance a').href).to.equal('tel:+842690123456');
  });

  it('a name of several lines, or a very long one, is whole under its beginning', async () => {
    const name = 'Thủ tục hòa giải tranh chấp đất đai\n(cấp xã)';
    const el = await shown(sheetOf({ name }));
    expect(words(el, '.sheet-title')).to.equal('Thủ tục hòa giải tranh chấp đất đai');
    expect(texts(el, '.sheet-official p')).to.deep.equal([...name.split('\n'), '2.000001']);
  });

  it('a long official name folds under the everyday one, and is whole in the page', async () => {
    const name = 'Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp; '
      .repeat(3)
      .trim();
    const el = await shown({ ...birth(), name });
    expect(words(el, '.sheet-official summary')).to.equal('Đọc toàn văn');
    expect(words(el, '.sheet-official .lead').length).to.be.below(110);
    expect(words(el, '.sheet-official .official')).to.equal(name);
  });

  it('leaves out the blocks the record says nothing about, and never the money and the time', async () => {
    const el = await shown(sheetOf());
    expect(titles(el)).to.deep.equal([
      'Bao nhiêu tiền',
      'Bao lâu',
      'Đến đâu, gọi ai',
      'Nộp bằng cách nào',
      'Quá hẹn mà chưa thấy trả lời?',
    ]);
    expect(part(el, 'fees')).to.include('Hỏi quầy');
    expect(part(el, 'time')).to.include('Hỏi quầy khi nộp.');
  });

  it('heading-level: title and blocks fit into the page’s outline', async () => {
    const el = await shown(birth());
    const levels = () => all(el, '[part="sheet"] [role="heading"]').map((h) => h.getAttribute('aria-level'));
    expect(levels()[0]).to.equal('2');
    el.headingLevel = 3;
    await el.updateComplete;
    expect(levels()[0]).to.equal('3');
    expect(new Set(levels().slice(1))).to.deep.equal(new Set(['4']));
  });

  describe('what to bring', () => {
    const cases = (el: CommuneProcedures) => all<HTMLInputElement>(el, 'input[type="radio"]');
    const papers = (el: CommuneProcedures) => all(el, '.case-papers');

    it('lets the reader choose the case, the usual one chosen', async () => {
      const el = await shown(birth());
      expect(words(el, 'fieldset legend')).to.equal('Trường hợp của bạn:');
      expect(cases(el).map((radio) => [spaced(radio.labels?.[0]?.textContent), radio.checked])).to.deep.equal(
        [
          ['Cha mẹ đã đăng ký kết hôn', true],
          ['Cha mẹ chưa đăng ký kết hôn', false],
        ],
      );
      cases(el)[1]?.click();
      await el.updateComplete;
      expect(cases(el).map((radio) => radio.checked)).to.deep.equal([false, true]);
      expect(papers(el).map((p) => p.getAttribute('hidden'))).to.deep.equal(['until-found', null]);
    });

    it('chooses nothing where the record does not say which case is usual, and asks the reader to', async () => {
      const { documents, ...rest } = birth();
      const el = await shown({ ...rest, documents: documents.map(({ usual: _usual, ...group }) => group) });
      const asked = 'Chọn trường hợp của bạn để biết cần mang giấy tờ gì.';
      expect(cases(el).map((radio) => radio.checked)).to.deep.equal([false, false]);
      expect(words(el, '.choose-case')).to.equal(asked);
      expect(papers(el).map((p) => p.getAttribute('hidden'))).to.deep.equal(['until-found', 'until-found']);
      cases(el)[1]?.click();
      await el.updateComplete;
      expect(part(el, 'documents')).not.to.include(asked);
      expect(papers(el).map((p) => p.getAttribute('hidden'))).to.deep.equal(['until-found', null]);
    });

    it('keeps the other cases in the page, and opens the one that find-in-page meets', async () => {
      const el = await shown(birth());
      expect(papers(el).map((p) => p.getAttribute('hidden'))).to.deep.equal([null, 'until-found']);
      expect(spaced(papers(el)[1]?.textContent)).to.include('Văn bản thừa nhận con chung');
      papers(el)[1]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await el.updateComplete;
      expect(cases(el).map((radio) => radio.checked)).to.deep.equal([false, true]);
    });

    it('says how many originals and copies, or that it is only shown', async () => {
      const el = await shown(birth());
      expect(texts(el, '.paper label')).to.deep.equal([
        'Giấy chứng sinh — 1 bản chính',
        'Căn cước của cha, mẹ — cho xem bản chính',
        'Văn bản thừa nhận con chung — 1 bản chính, 2 bản sao',
        'Tờ khai đăng ký khai sinh — 1 bản chính',
      ]);
      expect(texts(el, '.remark')).to.deep.equal(['Bản sao chụp phải rõ chữ.']);
    });

    it('papers can be ticked off, and stay ticked when the case changes', async () => {
      const el = await shown(birth());
      const [first] = all<HTMLInputElement>(el, '.paper input[type="checkbox"]');
      first?.click();
      cases(el)[1]?.click();
      await el.updateComplete;
      cases(el)[0]?.click();
      await el.updateComplete;
      expect(first?.isConnected && first.checked).to.equal(true);
    });

    it('the next sheet begins with nothing ticked and its own usual case', async () => {
      const other = { ...birth(), code: '9.9', name: 'Thủ tục khác' };
      const el = await place({ data: inOneFile(birth(), other), code: '1.001193' });
      await sheetShown(el, '1.001193');
      for (const box of all<HTMLInputElement>(el, '.paper input')) box.click();
      cases(el)[1]?.click();
      await el.updateComplete;
      el.code = '9.9';
      await sheetShown(el, '9.9');
      expect(all<HTMLInputElement>(el, '.paper input').filter((box) => box.checked).length).to.equal(0);
      expect(cases(el).map((radio) => radio.checked)).to.deep.equal([true, false]);
    });

    it('forms are links to download; a form without an address is its name', async () => {
      const p = birth();
      p.documents[2]?.items[0]?.forms?.push({ name: 'Mẫu ở quầy' });
      const el = await shown(p);
      expect(link(el, 'Tờ khai mẫu số 1')?.href).to.equal('https://muongsen.example.gov.vn/mau-1.docx');
      expect(texts(el, 'span.form')).to.deep.equal(['Mẫu: Mẫu ở quầy']);
    });

    it('group headings stand as headings; papers of every case are set apart', async () => {
      const el = await shown(birth());
      expect(texts(el, '.papers-heading')).to.deep.equal(['Trường hợp nào cũng cần', 'Giấy tờ phải nộp']);
    });

    it('one case alone is no choice', async () => {
      const p = birth();
      p.documents.splice(1, 1);
      const el = await shown(p);
      expect(cases(el).length).to.equal(0);
      expect(words(el, '.case-name')).to.equal('Cha mẹ đã đăng ký kết hôn');
    });
  });

  describe('how much', () => {
    const withFees = (...fees: Fee[]) => sheetOf({ methods: [{ channel: 'direct', fees }] });
    const states: [Fee, string, string][] = [
      [{ state: 'amount', amount: 15000 }, '15.000 đ', '15.000 đ'],
      [{ state: 'amount', amount: 1234567, per: 'bản' }, '1.234.567 đ / bản', '1.234.567 đ / bản'],
      [
        { state: 'formula', formula: '2.000 đ mỗi trang, từ trang thứ ba 1.000 đ' },
        '2.000 đ mỗi trang, từ trang thứ ba 1.000 đ',
        'Tiền tính theo trang, bản',
      ],
      [
        { state: 'council' },
        'Mức tiền do HĐND tỉnh quy định. Hỏi quầy để biết số tiền.',
        'Tiền do tỉnh quy định',
      ],
      [{ state: 'unknown' }, 'Chưa rõ mức tiền. Hỏi quầy trước khi nộp.', 'Tiền: hỏi quầy'],
      [{ state: 'free', legal: 'Luật Hộ tịch, Điều 11' }, '0 đ Luật Hộ tịch, Điều 11', '0 đ'],
    ];
    for (const [fee, long, short] of states)
      it(`${fee.state}: “${long}”`, async () => {
        const el = await shown(withFees(fee));
        expect(texts(el, '.fee')).to.deep.equal([long]);
        expect(texts(el, '.glance li')[0]).to.equal(short);
      });

    it('a zero is never shown as free without the words that say so', async () => {
      for (const fee of [
        { state: 'unknown' },
        { state: 'council' },
        { state: 'amount', amount: 0 },
      ] as Fee[]) {
        const el = await shown(withFees(fee));
        expect(words(el, '[part="sheet"]'), fee.state).to.not.match(/(^|\s)0 đ|miễn phí/i);
      }
    });

    it('says for which channels an amount holds; the same amounts stand together', async () => {
      const el = await shown(birth());
      const block = part(el, 'fees');
      expect(texts(el, '[part="fees"] .channels')).to.deep.equal(['Trực tiếp, Bưu chính', 'Trực tuyến']);
      expect(block).to.include('Trực tiếp, Bưu chính 8.000 đ / lần Chỉ thu khi quá 60 ngày. Trực tuyến 0 đ');
    });

    it('free online says nothing about the desk: the channel stands beside it', async () => {
      const el = await shown(
        sheetOf({
          methods: [
            { channel: 'direct', fees: [] },
            { channel: 'online', fees: [{ state: 'free', legal: 'Nghị quyết 23/2026' }] },
          ],
        }),
      );
      expect(part(el, 'fees')).to.include('Trực tuyến 0 đ');
      expect(part(el, 'fees')).to.include('Trực tiếp Văn bản không ghi mức tiền');
      expect(texts(el, '.glance li')[0]).to.equal('Tiền: hỏi quầy');
    });

    it('two amounts of one channel may add up: the price line promises the smallest only', async () => {
      const el = await shown(withFees({ state: 'amount', amount: 5000 }, { state: 'amount', amount: 9000 }));
      expect(texts(el, '.glance li')[0]).to.equal('Từ 5.000 đ');
      expect(texts(el, '.fee')).to.deep.equal(['5.000 đ', '9.000 đ']);
    });
  });

  describe('how long', () => {
    it('says number and unit, what is said beside it, and words where there is no number', async () => {
      const el = await shown(birth());
      expect(texts(el, '[part="time"] .figure')).to.deep.equal([
        '1 ngày làm việc',
        'Trong ngày xã nhận được hồ sơ',
      ]);
      expect(texts(el, '[part="time"] .channels')).to.deep.equal(['Trực tiếp, Trực tuyến', 'Bưu chính']);
      expect(part(el, 'time')).to.include('Sau 15 giờ thì trả hôm sau.');
    });

    for (const [unit, said] of [
      ['workingDay', '5 ngày làm việc'],
      ['day', '5 ngày'],
      ['hour', '5 giờ'],
      ['month', '5 tháng'],
    ] as const)
      it(`“${said}”`, async () => {
        const time = { kind: 'duration' as const, quantity: 5, unit };
        const el = await shown(sheetOf({ methods: [{ channel: 'direct', fees: [], time }] }));
        expect(texts(el, '[part="time"] .figure')).to.deep.equal([said]);
      });

    it('limits of single cases are folded, and in the page', async () => {
      const time = { kind: 'duration' as const, quantity: 3, unit: 'day' as const };
      const el = await shown(sheetOf({ subCases: [{ name: 'Có yếu tố nước ngoài', time }] }));
      expect(words(el, '[part="time"] details')).to.equal('Từng trường hợp Có yếu tố nước ngoài 3 ngày');
    });
  });

  describe('where, and whom to call', () => {
    it('has address, hours, after-hours, weekend and home service of the commune', async () => {
      const el = await shown(birth(), {});
      expect(texts(el, '.contact > li')).to.deep.equal([
        'Bản Nà Sen',
        'Thứ Hai – thứ Sáu: 7:30–11:30, 13:30–17:00',
        'Thứ Năm nhận đến 19:00',
        'Thứ Bảy: 7:30–11:00',
        'Làm tại nhà: Người từ 75 tuổi Nhờ trưởng bản báo. Gọi 0900 000 010',
      ]);
    });

    it('the place the commune names for this procedure goes before its own address', async () => {
      const el = await shown({ ...birth(), receptionAddress: 'Quầy số 1' }, {});
      expect(texts(el, '.contact > li')[0]).to.equal('Quầy số 1');
    });

    it('call buttons say whom they call; leaders without a number are no button', async () => {
      const el = await shown(birth(), {});
      const calls = all<HTMLAnchorElement>(el, '[part="contact"] a.call');
      expect(calls.map((a) => [a.getAttribute('href'), a.getAttribute('aria-label')])).to.deep.equal([
        ['tel:+842690123456', 'Gọi 0269 0123 456, Trung tâm Phục vụ hành chính công'],
        ['tel:+84900000010', 'Gọi 0900 000 010, phục vụ tại nhà'],
        ['tel:+84900000001', 'Gọi 0900 000 001, Quàng Văn Tiến'],
      ]);
      expect(words(el, '.leaders-fold summary')).to.equal('Gọi lãnh đạo');
      expect(texts(el, '.leaders strong')).to.deep.equal(['Quàng Văn Tiến']);
    });

    it('short numbers can be dialled; what is no number is still shown', async () => {
      expect(anchor(await shown(birth(), { hotline: '1022' }), '.glance a').href).to.equal('tel:1022');
      const el = await shown(birth(), { hotline: 'hỏi trưởng bản' });
      expect(words(el, '[part="contact"] .phone')).to.equal('hỏi trưởng bản');
    });

    it('without a profile, says where to ask', async () => {
      expect(part(await shown(birth()), 'contact')).to.include('Hỏi quầy một cửa của xã trong giờ làm việc.');
    });
  });

  describe('how to submit', () => {
    it('lists the channels with what the record says of each, and the official online level', async () => {
      const el = await shown(birth());
      expect(texts(el, '.channels-list > li')).to.deep.equal([
        'Trực tiếp Nộp ở quầy số 1.',
        'Trực tuyến · Dịch vụ công trực tuyến toàn trình',
        'Bưu chính',
      ]);
    });

    it('links to the sheet on the portal by its id, else by searching the code; and to the dossier look-up', async () => {
      const el = await shown(birth());
      expect(link(el, 'Nộp trực tuyến')?.href).to.equal(
        'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0',
      );
      expect(link(el, 'Tra cứu hồ sơ')?.href).to.equal('https://dichvucong.gov.vn/tra-cuu-ho-so');
      const { portalId: _, ...withoutId } = birth();
      expect(link(await shown(withoutId), 'Nộp trực tuyến')?.href).to.equal(
        'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=1.001193',
      );
    });

    it('follows the commune’s link templates and a channel’s own address', async () => {
      const links = {
        sheet: 'https://moi.example.gov.vn/tt/{id}',
        dossier: 'https://moi.example.gov.vn/hs?ma={code}',
      };
      const el = await shown(birth(), { links });
      expect(link(el, 'Nộp trực tuyến')?.href).to.equal('https://moi.example.gov.vn/tt/019d2bfd-3fe0');
      expect(link(el, 'Tra cứu hồ sơ')?.href).to.equal('https://moi.example.gov.vn/hs?ma=1.001193');
      const own = birth();
      Object.assign(own.methods[1] as object, { url: 'https://lienthong.example.gov.vn/' });
      expect(link(await shown(own, { links }), 'Nộp trực tuyến')?.href).to.equal(
        'https://lienthong.example.gov.vn/',
      );
    });

    it('offers no online link where there is no online service', async () => {
      expect(link(await shown(sheetOf({ online: 'none' })), 'Nộp trực tuyến')).to.equal(undefined);
      expect(link(await shown(sheetOf()), 'Nộp trực tuyến')).to.equal(undefined);
    });
  });

  describe('the steps', () => {
    it('are an ordered list with numbers and who does what, read out as such', async () => {
      const el = await shown(birth());
      const list = one(el, '[part="steps"] ol');
      expect(list.children.length).to.equal(3);
      expect(all(el, '[part="step"]').length).to.equal(3);
      expect(texts(el, '.number')).to.deep.equal(['1', '2', '3']);
      expect(all(el, '.number').every((n) => n.getAttribute('aria-hidden') === 'true')).to.equal(true);
      expect(texts(el, '.who')).to.deep.equal([
        'Ai làm: Bạn',
        'Ai làm: Quầy một cửa',
        'Ai làm: Chủ tịch UBND xã',
      ]);
      expect(texts(el, '.step-title')).to.deep.equal(['Nộp giấy tờ', 'Kiểm tra giấy tờ', 'Ký và trả giấy']);
    });

    it('cases inside a step are branches, never numbered steps', async () => {
      const el = await shown(birth());
      expect(texts(el, '.branches > li')).to.deep.equal([
        'thiếu giấy → báo một lần để bổ sung',
        'đủ giấy thì nhận',
      ]);
    });

    it('many branches fold under their number', async () => {
      const branches = Array.from({ length: 7 }, (_, i) => ({ text: `Trường hợp ${i}` }));
      const el = await shown(sheetOf({ steps: [{ title: 'A' }, { title: 'B', branches }] }));
      expect(words(el, '[part="steps"] summary')).to.equal('Các trường hợp (7)');
      expect(texts(el, '.branches > li').length).to.equal(7);
    });

    it('one step alone is no diagram', async () => {
      const el = await shown(sheetOf({ steps: [{ text: 'Nộp hồ sơ tại quầy.' }] }));
      expect(root(el).querySelector('ol, .number')).to.equal(null);
      expect(part(el, 'steps')).to.include('Nộp hồ sơ tại quầy.');
    });

    it('a long step shows its beginning; the whole official wording is folded under it', async () => {
      const text = `Người yêu cầu nộp hồ sơ. ${'Cán bộ kiểm tra hồ sơ rất kỹ. '.repeat(30)}Cuối cùng.`;
      const el = await shown(sheetOf({ steps: [{ text }, { title: 'Nhận', text }] }));
      const [first, second] = all(el, '[part="step"]');
      expect(spaced(first?.querySelector('.step-title')?.textContent).length).to.be.below(170);
      expect(spaced(first?.querySelector('summary')?.textContent)).to.equal('Theo văn bản');
      expect(spaced(first?.querySelector('.folded')?.textContent)).to.equal(text);
      expect(spaced(second?.querySelector('summary')?.textContent)).to.equal('Chi tiết');
    });
  });

  describe('the rest', () => {
    it('result, conditions and legal basis; more than three documents fold', async () => {
      const el = await shown(birth());
      expect(part(el, 'result')).to.include('Giấy khai sinh');
      expect(part(el, 'requirements')).to.include('Trẻ chưa được đăng ký khai sinh.');
      expect(texts(el, '[part="legal"] li').length).to.equal(4);
      expect(words(el, '[part="legal"] summary')).to.equal('Thêm 1 văn bản');
    });

    it('says what to do when nobody answers, in the commune’s words when it has some', async () => {
      expect(part(await shown(birth()), 'late')).to.include('Bạn gọi quầy một cửa, rồi gọi lãnh đạo xã.');
      const el = await shown(birth(), { texts: { late: 'Gọi thẳng ông chủ tịch.' } });
      expect(part(el, 'late')).to.include('Gọi thẳng ông chủ tịch.');
      expect(link(el, 'Gửi phản ánh')?.href).to.equal('https://dichvucong.gov.vn/phan-anh-kien-nghi');
    });

    it('keeps every other field of the record under its official label', async () => {
      const el = await shown({ ...birth(), more: [{ label: 'Ghi chú của nguồn', text: 'Giữ lại.' }] });
      const pairs = all(el, '[part="particulars"] dt').map((dt) => [
        spaced(dt.textContent),
        spaced(dt.nextElementSibling?.textContent),
      ]);
      expect(pairs).to.deep.include.members([
        ['Mã thủ tục', '1.001193'],
        ['Số quyết định', '163/QĐ-BTP'],
        ['Cơ quan phối hợp', 'Công an xã'],
        ['Ghi chú của nguồn', 'Giữ lại.'],
      ]);
    });

    it('names source, day fetched and day of the last change', async () => {
      const said = part(await shown(birth()), 'source');
      expect(said).to.equal(
        `Nguồn: Cổng Dịch vụ công quốc gia, lấy ngày ${dayText(daysAgo(30))} Nơi ban hành cập nhật ngày 01/07/2026`,
      );
      const { source: _, ...unknown } = sheetOf();
      expect(part(await shown(unknown), 'source')).to.equal('Không rõ nguồn của nội dung này.');
    });
  });

  describe('warnings', () => {
    const warned = async (over: Partial<Procedure>) => notices(await shown(sheetOf(over)));
    const fetched = (days: number) => ({ source: { name: 'Cổng', retrieved: daysAgo(days) } });

    it('none for a fresh procedure in force', async () => {
      expect(await warned({ state: { status: 'inForce' } })).to.deep.equal([]);
    });

    it('fetched 365 days ago: none; 366 days ago: check again', async () => {
      expect(await warned(fetched(365))).to.deep.equal([]);
      expect(await warned(fetched(366))).to.deep.equal([
        `Nội dung lấy từ ngày ${dayText(daysAgo(366))}, đã hơn một năm. Hỏi lại quầy cho chắc.`,
      ]);
    });

    it('expired, with its day and without', async () => {
      expect((await warned({ state: { status: 'expired' } }))[0]).to.equal(
        'Thủ tục này đã hết hiệu lực. Hỏi quầy trước khi chuẩn bị giấy tờ.',
      );
      expect((await warned({ state: { status: 'expired', to: daysAgo(3) } }))[0]).to.include(
        `hết hiệu lực từ ngày ${dayText(daysAgo(3))}`,
      );
    });

    it('a last day that has passed counts, whatever the record calls it; today it still holds', async () => {
      expect((await warned({ state: { status: 'inForce', to: daysAgo(1) } }))[0]).to.include('hết hiệu lực');
      expect(await warned({ state: { status: 'inForce', to: daysAgo(0) } })).to.deep.equal([]);
    });

    it('replaced: by which one', async () => {
      expect((await warned({ state: { status: 'replaced', replacedBy: '3.000009' } }))[0]).to.equal(
        'Thủ tục này đã được thay bằng thủ tục mã 3.000009.',
      );
      expect((await warned({ state: { status: 'replaced' } }))[0]).to.include(
        'Hỏi quầy để biết thủ tục mới.',
      );
    });

    it('not yet in force', async () => {
      expect((await warned({ state: { status: 'inForce', from: daysAgo(-10) } }))[0]).to.equal(
        `Thủ tục này áp dụng từ ngày ${dayText(daysAgo(-10))}.`,
      );
      expect(await warned({ state: { status: 'inForce', from: daysAgo(0) } })).to.deep.equal([]);
    });

    it('several stand together, above everything else', async () => {
      const el = await shown(sheetOf({ ...fetched(500), state: { status: 'expired' } }));
      expect(all(el, '[part="notice"] p').length).to.equal(2);
      const before = one(el, '[part="notice"]').compareDocumentPosition(one(el, '[part="fees"]'));
      expect(before & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    });
  });

  it('the commune’s own words are marked where they stand, and nowhere else', async () => {
    const el = await shown({
      ...birth(),
      receptionAddress: 'Quầy số 1',
      note: 'Thứ Sáu có người giúp ghi tờ khai.',
      local: ['everydayName', 'note', 'receptionAddress', 'documents'],
    });
    const badges = all(el, '.own').map((badge) => {
      expect(spaced(badge.textContent)).to.equal('Xã hướng dẫn');
      return (
        badge.closest('[part]:not([part="sheet"])')?.getAttribute('part') ?? badge.parentElement?.className
      );
    });
    expect(badges).to.deep.equal(['sheet-title', 'own-note', 'documents', 'contact']);
    expect(all(await shown(birth()), '.own').length).to.equal(0);
  });
});
