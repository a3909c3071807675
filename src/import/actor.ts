import type { Actor } from '../model/procedure.js';

/** Who acts, read from the words a step begins with. `name` is absent when only the act says who it is. */
export interface FoundActor {
  actor: Actor;
  name?: string;
}

/**
 * Tried in this order at the start of the step; the first that fits wins. Longer names come before the
 * shorter ones they contain ("Chủ tịch Ủy ban nhân dân" is a person, "Ủy ban nhân dân" an agency).
 */
const SUBJECTS: readonly (readonly [Actor, RegExp])[] = [
  ['leader', /^(?:Lãnh đạo|(?:Phó )?Chủ tịch|Trưởng (?:Công an|phòng)|Giám đốc|Thủ trưởng)/iu],
  [
    'desk',
    /^(?:(?:Cán bộ|Công chức|Người|Nhân viên|Bộ phận)\s+(?:tiếp nhận|một cửa)|Trung tâm [Pp]hục vụ|Bộ phận [Mm]ột cửa|Bộ phận [Tt]iếp nhận|Cơ quan tiếp nhận)/iu,
  ],
  ['officer', /^(?:Công chức|Cán bộ|Viên chức|Chuyên viên|Người thực hiện chứng thực|Người có thẩm quyền)/iu],
  [
    'applicant',
    /^(?:Người (?:yêu cầu|đề nghị|nộp|dân|khai|sử dụng đất|có (?:yêu cầu|nhu cầu)|đăng ký|nhận con nuôi|được)|Công dân|(?:Cá nhân|Tổ chức(?=, |\/| và cá nhân| nộp| gửi| có | đề nghị)|Doanh nghiệp)(?:(?:, | và | hoặc |\/)(?:cá nhân|tổ chức|hộ gia đình|cơ quan|doanh nghiệp))*|Hộ (?:gia đình|kinh doanh)|Chủ (?:đầu tư|hộ|cơ sở|sở hữu|rừng)|Thân nhân|Đối tượng|Hợp tác xã|Tổ hợp tác|Thương nhân|Bên )/iu,
  ],
  [
    'agency',
    /^(?:Ủy ban|Uỷ ban|UBND|Công an|Phòng|Sở|Cơ quan|Chi cục|Cục|Văn phòng|Chi nhánh|Hội đồng|Ban (?!hành)|Bộ (?!phận)|Kho bạc|Thuế|Đồn|Biên phòng|Trạm|Trường|Tòa án)/iu,
  ],
];

/** Where the name of the actor ends: at the verb, or at a bracket or a comma. */
const VERB = new RegExp(
  `\\s(?:${[
    'nộp|gửi|chuẩn bị|có trách nhiệm|có văn bản|thực hiện|tiến hành|tiếp nhận|thu nhận|kiểm tra|rà soát|xem xét|thẩm định',
    'thẩm tra|xác minh|ban hành|quyết định|chấp thuận|chỉ đạo|cấp giấy|cấp lại|(?<!đăng )ký|ghi|(?<!xuất )trình|xuất trình',
    'tổ chức|thông báo|lập|(?<!xác |chứng |công )nhận|đến|truy cập|căn cứ|phải|được|trả|báo cáo|cung cấp|cập nhật|điền|kê khai',
    'hoàn thiện|hoàn thành|phối hợp|chuyển|xử lý|giải quyết|chủ trì|thành lập|niêm yết|công bố|công khai|ra|in|đề nghị|yêu cầu',
    'bàn giao|giao|sử dụng|làm|trong thời hạn|thay mặt|đăng nhập|tải',
  ].join('|')})(?=[\\s,;:.]|$)|[,;:(.]|\\s[-–]\\s(?=\\p{Lu})`,
  'u',
);

/** Acts only the applicant does, when a step names the act alone ("Nộp hồ sơ"). */
const APPLICANT_ACT = /^(?:Nộp hồ sơ|Chuẩn bị hồ sơ|Gửi hồ sơ|Nhận kết quả)\s*(?:$|[.:;,]|tại|qua)/iu;

/** "Trong thời hạn 05 ngày làm việc …, Ủy ban nhân dân …": the actor stands after the time. */
const TIME_CLAUSE =
  /^(?:Trong (?:thời hạn|vòng|thời gian)|Sau khi|Chậm nhất|Ngay sau khi|Căn cứ)[^,.]{0,160},\s*/iu;

/** Names that say no more than the drawing already does. */
const TOO_VAGUE = /^(?:Cơ quan|Cán bộ|Công chức)$/u;

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Reads the actor of a step, or nothing when the words do not say it clearly. */
export const findActor = (text: string): FoundActor | undefined => {
  const start = capitalise(text.replace(TIME_CLAUSE, '').trimStart());
  if (APPLICANT_ACT.test(start)) return { actor: 'applicant' };
  for (const [actor, pattern] of SUBJECTS) {
    const subject = pattern.exec(start)?.[0];
    if (subject === undefined) continue;
    const end = VERB.exec(start.slice(subject.length));
    const name = start.slice(0, subject.length + (end?.index ?? 0)).trim();
    // Without a verb near by the words are a heading or an object, not the one who acts.
    return end && name.length <= 120 && !TOO_VAGUE.test(name) ? { actor, name } : undefined;
  }
  return undefined;
};
