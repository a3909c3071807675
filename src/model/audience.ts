/** Who a procedure is for, in five words: the records say it in dozens of spellings. */
export const AUDIENCES = ['citizen', 'business', 'organisation', 'abroad', 'official'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One entry of "Đối tượng thực hiện" as the record has it. Anything unknown is an organisation. */
export const audienceOf = (subject: string): Audience => {
  const s = subject.normalize('NFC').toLowerCase();
  if (/nước ngoài/.test(s) && !/vốn đầu tư|tổ chức/.test(s)) return 'abroad';
  if (/cán bộ|công chức|đảng viên/.test(s)) return 'official';
  if (/công dân|cá nhân|hộ gia đình|người dân/.test(s)) return 'citizen';
  if (/không bao gồm doanh nghiệp/.test(s)) return 'organisation';
  if (/doanh nghiệp|hợp tác xã|htx|hộ kinh doanh/.test(s)) return 'business';
  return 'organisation';
};
