/** Stable names of everything `check` can find; programs may rely on them. */
export const RULES = {
  'unreadable-file': {
    title: 'Tệp không đọc được',
    why: 'Người dân mở đúng mục này sẽ chỉ thấy thông báo lỗi.',
    how: 'Nhập lại dữ liệu, hoặc thay tệp bằng bản còn tốt.',
  },
  'data-issue': {
    title: 'Giá trị không dùng được',
    why: 'Trang bỏ qua giá trị này, người dân không thấy nội dung đó.',
    how: 'Sửa giá trị theo gợi ý ở từng chỗ rồi soát lại.',
  },
  'fee-contradiction': {
    title: 'Phí, lệ phí mâu thuẫn',
    why: 'Người dân có thể mang sai tiền hoặc bị thu sai.',
    how: 'Hỏi lại căn cứ thu; sửa để số tiền và lời ghi chú nói cùng một mức, hoặc để trạng thái “unknown”.',
  },
  'fee-council': {
    title: 'Phí do HĐND quyết định nhưng ghi khác',
    why: 'Số 0 hoặc ô trống không có nghĩa là miễn phí; mức thu thật nằm trong nghị quyết của HĐND tỉnh.',
    how: 'Ghi trạng thái “council”, hoặc ghi mức thu kèm số nghị quyết.',
  },
  'fee-unknown': {
    title: 'Không rõ mức phí, lệ phí',
    why: 'Người dân không biết cần mang bao nhiêu tiền.',
    how: 'Hỏi Trung tâm Phục vụ hành chính công mức đang thu và căn cứ, rồi ghi vào bảng phí của xã.',
  },
  'abolished-district': {
    title: 'Còn nhắc cấp huyện, quận',
    why: 'Từ 01/7/2025 không còn cấp huyện; người dân sẽ tìm nhầm nơi nộp hồ sơ.',
    how: 'Xem cơ quan nào nay làm việc này; ghi lời của xã vào local.json (note hoặc steps).',
  },
  'abolished-town': {
    title: 'Còn nhắc “thị trấn”',
    why: 'Thị trấn không còn là đơn vị hành chính; người dân dễ hiểu nhầm nơi nộp.',
    how: 'Nếu nội dung do xã viết thì sửa thành xã hoặc phường; nếu là văn bản gốc thì ghi chú trong local.json.',
  },
  placeholder: {
    title: 'Chỗ giữ trước, chưa có nội dung',
    why: 'Người dân đọc mà không biết thêm điều gì.',
    how: 'Điền nội dung thật, hoặc bỏ trường này.',
  },
  'no-address': {
    title: 'Không có địa chỉ tiếp nhận',
    why: 'Người dân không biết mang hồ sơ đến đâu.',
    how: 'Ghi address trong commune.json (dùng cho mọi thủ tục) hoặc receptionAddress trong local.json.',
  },
  'dead-link': {
    title: 'Đường dẫn đã chết hoặc sai mẫu',
    why: 'Bấm vào sẽ ra trang lỗi của Cổng Dịch vụ công.',
    how: 'Dùng mẫu mới: …/thu-tuc-hanh-chinh/{id} hoặc …/tim-kiem-thu-tuc-hanh-chinh?keyword={code}.',
  },
  'long-name': {
    title: 'Tên quá dài, chưa có tên thường gọi',
    why: 'Trên điện thoại tên chiếm hết màn hình, người dân không đọc.',
    how: 'Thêm everydayName ngắn (dưới 8 tiếng) vào local.json.',
  },
  'no-everyday-name': {
    title: 'Chưa có tên thường gọi',
    why: 'Người dân tìm bằng lời thường ngày sẽ không thấy hoặc không nhận ra thủ tục.',
    how: 'Thêm everydayName (và aliases) vào local.json.',
  },
  'old-source': {
    title: 'Nguồn cũ hơn 365 ngày',
    why: 'Thủ tục có thể đã đổi; trang hiện cảnh báo cho người dân.',
    how: 'Lấy lại dữ liệu từ Cổng rồi nhập lại.',
  },
  'not-in-force': {
    title: 'Thủ tục đã hết hiệu lực hoặc bị thay thế',
    why: 'Người dân có thể chuẩn bị hồ sơ vô ích.',
    how: 'Nhập thủ tục thay thế, hoặc ẩn bằng "hidden": true trong local.json.',
  },
  'no-profile': {
    title: 'Không có commune.json',
    why: 'Trang không có tên xã, giờ làm việc, số điện thoại để hiện.',
    how: 'Tạo commune.json trong thư mục dữ liệu.',
  },
  'no-hotline': {
    title: 'Không có số điện thoại nóng',
    why: 'Khi không tìm thấy thủ tục, người dân không biết gọi ai.',
    how: 'Ghi hotline trong commune.json.',
  },
  'bad-phone': {
    title: 'Số điện thoại không gọi được',
    why: 'Người dân bấm gọi sẽ không tới ai.',
    how: 'Ghi đủ mã vùng: 0269 3824 123, 0912 345 678, 1900 xxxx hoặc số khẩn cấp ba chữ số.',
  },
  'no-quantity': {
    title: 'Giấy tờ không ghi số lượng',
    why: 'Người dân không biết mang mấy bản, bản chính hay bản sao.',
    how: 'Ghi originals hoặc copies cho từng giấy tờ (trong documents của local.json).',
  },
  'no-time': {
    title: 'Không có thời hạn giải quyết',
    why: 'Người dân không biết khi nào quay lại, cũng không biết khi nào là trễ.',
    how: 'Ghi thời hạn (time) cho cách nộp trực tiếp.',
  },
  'missing-sheet': {
    title: 'Danh sách có, phiếu không có',
    why: 'Người dân bấm vào mục này sẽ gặp lỗi.',
    how: 'Nhập lại dữ liệu để ghi đủ phiếu.',
  },
  'local-unknown-code': {
    title: 'local.json có mã không tồn tại',
    why: 'Lời của xã cho mã này không hiện ở đâu cả.',
    how: 'Kiểm tra lại mã, hoặc xóa mục này.',
  },
  'staff-no-phone': {
    title: 'Cán bộ không có số nào để gọi',
    why: 'Người dân tìm thấy tên nhưng không gọi được.',
    how: 'Ghi Điện thoại cơ quan; số di động chỉ hiện khi người đó đã đồng ý.',
  },
  'staff-no-position': {
    title: 'Cán bộ không có chức vụ',
    why: 'Nghị định 42/2022/NĐ-CP yêu cầu công khai chức vụ; người dân không biết người này làm việc gì.',
    how: 'Ghi Chức vụ.',
  },
  'staff-no-consent': {
    title: 'Có số di động hoặc ảnh nhưng chưa có ngày đồng ý công khai',
    why: 'Luật Bảo vệ dữ liệu cá nhân đòi sự đồng ý; trang không hiện số di động, Zalo và ảnh của người này.',
    how: 'Hỏi người đó; nếu đồng ý thì ghi ngày vào Đồng ý công khai, nếu không thì xóa khỏi tệp, hoặc đăng bản “convert --public”.',
  },
  'staff-mobile-in-office': {
    title: 'Số di động nằm ở cột Điện thoại cơ quan',
    why: 'Số bắt đầu bằng 03, 05, 07, 08, 09 là số di động; ở cột này số hiện cho mọi người mà chưa ai đồng ý.',
    how: 'Nếu là số riêng thì chuyển sang Di động và hỏi người đó; nếu là số cơ quan cấp thì ghi Đồng ý công khai.',
  },
  'staff-repair': {
    title: 'Ô, dòng trong danh bạ phải đoán hoặc bỏ qua',
    why: 'Trang hiện theo cách đọc này; đoán sai thì người dân gọi nhầm, ô bị bỏ thì không ai thấy.',
    how: 'Sửa ô trong tệp, hoặc chạy “commune-widgets convert” để ghi lại theo cách đã đọc.',
  },
  'staff-unknown-column': {
    title: 'Cột không nhận ra',
    why: 'Nội dung cột này được giữ nhưng không hiện cho người dân.',
    how: 'Nếu là tên khác của một cột có sẵn thì đổi tiêu đề; nếu không thì để nguyên hoặc xóa.',
  },
  'staff-duplicate': {
    title: 'Một người có mặt hai lần',
    why: 'Người dân không biết dòng nào đúng.',
    how: 'Gộp thành một dòng; nhiều đơn vị ghi chung một ô, cách nhau bằng dấu chấm phẩy.',
  },
  'staff-substitute': {
    title: 'Người thay không có trong danh bạ',
    why: 'Trang chỉ hiện được tên, không có số để gọi khi cán bộ đi vắng.',
    how: 'Ghi đúng Mã hoặc họ tên của người thay như trong danh bạ.',
  },
  'staff-leader': {
    title: 'Lãnh đạo trong commune.json không có trong danh bạ',
    why: 'Nút “Gọi lãnh đạo” không có ảnh và số mới nhất của người này.',
    how: 'Ghi lại Mã của lãnh đạo theo danh bạ (leaders trong commune.json).',
  },
  'staff-unconfirmed': {
    title: 'Quá 180 ngày chưa xác nhận lại',
    why: 'Số điện thoại và chức vụ có thể đã đổi; người dân gọi không đúng người.',
    how: 'Hỏi lại người đó rồi ghi ngày vào Xác nhận ngày.',
  },
  'staff-term': {
    title: 'Nhiệm kỳ đã hết',
    why: 'Người dân có thể tìm người không còn giữ chức vụ.',
    how: 'Ghi nhiệm kỳ mới, hoặc bỏ người này khỏi danh bạ.',
  },
  'staff-free-mail': {
    title: 'Thư điện tử không phải thư công vụ',
    why: 'Nghị định 42/2022/NĐ-CP yêu cầu thư chính thức; gửi hồ sơ vào hộp thư riêng là không an toàn.',
    how: 'Ghi địa chỉ thư công vụ của xã hoặc tỉnh (thường kết thúc bằng .gov.vn).',
  },
  'staff-no-photo-file': {
    title: 'Không thấy tệp ảnh',
    why: 'Trang chỉ hiện chữ cái đầu của tên thay cho ảnh.',
    how: 'Chép ảnh vào đúng chỗ, hoặc sửa cột Ảnh.',
  },
  'staff-unknown-procedure': {
    title: 'Mã thủ tục phụ trách không tồn tại',
    why: 'Phiếu thủ tục không hiện được người phụ trách.',
    how: 'Kiểm tra lại mã trong cột Thủ tục phụ trách.',
  },
  'fees-unclear': {
    title: 'Mức thu không đọc được hoặc nói hai điều khác nhau',
    why: 'Tiền không được đoán: dòng này chỉ hiện “liên hệ”, người dân không biết cần bao nhiêu.',
    how: 'Ghi một mức rõ ràng, như “8.000 đ/lần”, hoặc công thức như “2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản”.',
  },
  'fees-unreadable': {
    title: 'Ô trong bảng phí không đọc được',
    why: 'Không chắc dòng này đúng cho ai, khi nào, nên trang chỉ hiện “liên hệ”.',
    how: 'Sửa ô: ngày ghi 01/03/2027; kênh ghi trực tiếp, trực tuyến, bưu chính.',
  },
  'fees-no-source': {
    title: 'Khoản thu không có căn cứ pháp lý',
    why: 'Không có văn bản quy định thì không được thu; trang chỉ hiện “liên hệ”.',
    how: 'Ghi số văn bản vào Căn cứ, như 12/2018/NQ-HĐND.',
  },
  'fees-no-validity': {
    title: 'Khoản thu không có thời gian hiệu lực đúng',
    why: 'Không biết mức thu có còn áp dụng hôm nay không; trang chỉ hiện “liên hệ”.',
    how: 'Ghi Hiệu lực từ (và Hiệu lực đến nếu văn bản có nêu).',
  },
  'fees-no-channel': {
    title: 'Khoản thu không ghi kênh nộp',
    why: 'Nộp trực tuyến thường có mức khác; trang chỉ hiện “liên hệ”.',
    how: 'Ghi Kênh: trực tiếp; trực tuyến; bưu chính (hoặc “mọi kênh”).',
  },
  'fees-thousands': {
    title: 'Số tiền có lẽ gõ theo nghìn đồng',
    why: 'Người dân thấy 8 đồng thay vì 8.000 đồng; trang chỉ hiện “liên hệ”.',
    how: 'Ghi đủ số đồng: 8.000.',
  },
  'fees-free': {
    title: 'Ghi miễn nhưng chưa đủ căn cứ',
    why: 'Số 0 hoặc chữ “miễn” không có văn bản thì chưa phải là miễn phí; trang chỉ hiện “liên hệ”.',
    how: 'Ghi số văn bản cho miễn vào Căn cứ, hoặc ghi “HĐND quyết định” nếu chưa có nghị quyết.',
  },
  'fees-law': {
    title: 'Căn cứ đã bị thay thế hoặc hết hiệu lực',
    why: 'Thu theo văn bản cũ là thu sai; trang chỉ hiện “liên hệ”.',
    how: 'Tìm văn bản mới; ghi Hiệu lực đến cho dòng cũ và thêm dòng mới.',
  },
  'fees-draft': {
    title: 'Dòng phí chưa có người xác nhận',
    why: 'Bản nháp không bao giờ hiện thành số tiền; trang chỉ hiện “liên hệ”.',
    how: 'Đối chiếu với văn bản rồi ghi Mức xác minh “đã đọc toàn văn” và Ngày xác minh.',
  },
  'fees-contradiction': {
    title: 'Hai dòng phí mâu thuẫn',
    why: 'Cùng một khoản, cùng kênh, cùng đối tượng, cùng ngày mà có hai mức; trang chỉ hiện “liên hệ” cho cả hai.',
    how: 'Giữ dòng đúng; nếu mức đổi theo ngày thì ghi Hiệu lực đến cho dòng cũ.',
  },
  'fees-ended': {
    title: 'Dòng phí đã hết hiệu lực, chưa có dòng thay',
    why: 'Người dân không biết mức đang áp dụng; trang chỉ hiện “liên hệ”.',
    how: 'Thêm dòng có mức và căn cứ mới, hoặc xóa dòng này nếu không còn thu.',
  },
  'fees-conflict': {
    title: 'Bảng phí và phiếu thủ tục nói khác nhau',
    why: 'Người dân xem phiếu thấy một mức, xem bảng phí thấy mức khác.',
    how: 'Hỏi lại mức đang thu và căn cứ; sửa bảng phí, hoặc nhập lại thủ tục nếu bảng phí đúng.',
  },
  'fees-list': {
    title: 'Danh sách thủ tục ghi giá khác bảng phí',
    why: 'Người dân thấy một giá ở danh sách, mở phiếu lại thấy giá khác.',
    how: 'Nhập lại để danh sách lấy giá theo bảng phí: “commune-widgets import … --fees fees.json”, dạng thư mục.',
  },
  'fees-unknown-procedure': {
    title: 'Mã thủ tục trong bảng phí không tồn tại',
    why: 'Phiếu thủ tục không hiện được khoản thu này.',
    how: 'Kiểm tra lại cột Mã thủ tục.',
  },
  'fees-repair': {
    title: 'Ô trong bảng phí phải đọc theo cách khác',
    why: 'Trang hiện theo cách đọc này; nếu đọc sai thì người dân thấy sai.',
    how: 'Sửa ô trong tệp cho đúng như cách đã đọc.',
  },
  'fees-unknown-column': {
    title: 'Cột trong bảng phí không nhận ra',
    why: 'Nội dung cột này được giữ nhưng không hiện cho người dân.',
    how: 'Nếu là tên khác của một cột có sẵn thì đổi tiêu đề; nếu không thì để nguyên hoặc xóa.',
  },
  'results-unreadable': {
    title: 'Ô trong bảng kết quả không đọc được hoặc bỏ trống',
    why: 'Số không được đoán: trang ghi “số liệu chưa rõ” thay cho con số.',
    how: 'Ghi Kỳ như “Tháng 10/2026”, Chỉ tiêu như trong hướng dẫn, Số lượng và Trên tổng số là số nguyên.',
  },
  'results-percent': {
    title: 'Thiếu tổng số, hoặc ghi phần trăm vào chỗ số lượng',
    why: 'Không có tổng số thì không ai kiểm tra được tỷ lệ; trang không hiện phần trăm.',
    how: 'Ghi số lượng vào Số lượng và tổng số vào Trên tổng số; trang tự tính phần trăm.',
  },
  'results-contradiction': {
    title: 'Số liệu không khớp nhau',
    why: 'Người dân thấy số sai sẽ không tin cả bảng; trang không hiện con số này, hoặc không hiện phần trăm.',
    how: 'Đối chiếu lại với sổ hoặc hệ thống; giữ một dòng cho mỗi kỳ và chỉ tiêu.',
  },
  'results-repeated': {
    title: 'Dòng số liệu lặp lại',
    why: 'Lần sau sửa một dòng mà quên dòng kia thì cả hai không hiện.',
    how: 'Xóa dòng thừa.',
  },
  'results-source': {
    title: 'Số liệu không ghi nguồn hoặc ngày lấy đúng',
    why: 'Số không rõ từ đâu, lấy khi nào thì không công bố; trang không hiện.',
    how: 'Ghi Nguồn và Ngày lấy cho từng dòng, như “Sổ theo dõi hồ sơ” và 02/11/2026.',
  },
  'results-period': {
    title: 'Kỳ chưa bắt đầu, hoặc số lấy khi kỳ chưa kết thúc',
    why: 'Số của kỳ chưa tới thì không hiện; số lấy giữa kỳ thấp hơn số thật.',
    how: 'Sửa Kỳ; hoặc lấy lại số sau khi kỳ kết thúc.',
  },
  'results-repair': {
    title: 'Ô trong bảng kết quả phải đọc theo cách khác',
    why: 'Trang hiện theo cách đọc này; nếu đọc sai thì người dân thấy sai.',
    how: 'Sửa ô trong tệp cho đúng như cách đã đọc; ghi kỳ bằng chữ: “Tháng 10/2026”.',
  },
  'results-unknown-column': {
    title: 'Cột trong bảng kết quả không nhận ra',
    why: 'Nội dung cột này được giữ nhưng không hiện cho người dân.',
    how: 'Nếu là tên khác của một cột có sẵn thì đổi tiêu đề; nếu không thì để nguyên hoặc xóa.',
  },
  'payee-account': {
    title: 'Số tài khoản viết sai',
    why: 'Tiền có thể vào nhầm tài khoản, hoặc ứng dụng ngân hàng không đọc được mã QR.',
    how: 'Ghi liền, chỉ chữ số và chữ cái không dấu, tối đa 19 ký tự, trong dấu ngoặc kép, đúng như ngân hàng cấp.',
  },
  'payee-bank': {
    title: 'Ngân hàng của tài khoản không rõ',
    why: 'Người dân không biết tiền sẽ vào ngân hàng nào; trang không hiện mã QR.',
    how: 'Kiểm tra lại mã BIN sáu chữ số; nếu là ví điện tử hoặc Kho bạc thì ghi thêm tên vào "bank".',
  },
  'payee-field': {
    title: 'Tài khoản dành cho lĩnh vực không có',
    why: 'Tài khoản này không bao giờ được dùng; phí của lĩnh vực đó vào tài khoản khác hoặc không nộp được.',
    how: 'Ghi tên lĩnh vực đúng như trong bảng phí; bỏ "fields" nếu dùng cho mọi khoản.',
  },
  'payee-twice': {
    title: 'Hai tài khoản cho cùng một lĩnh vực',
    why: 'Không biết tiền phải vào tài khoản nào, nên trang không hiện mã QR cho lĩnh vực này.',
    how: 'Giữ một tài khoản cho mỗi lĩnh vực, và nhiều nhất một tài khoản không ghi "fields".',
  },
} as const;

export type RuleCode = keyof typeof RULES;

/** One thing to mend. `why` and `how` come from the rule; `what` names the very place. */
export interface Finding {
  code: RuleCode;
  file: string;
  record?: { code: string; name: string };
  field: string;
  what: string;
}
