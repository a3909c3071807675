/** What people type for short and what it stands for, both without accents. The letters themselves are searched too. */
const SHORT =
  'attp:an toan thuc pham|bhtn:bao hiem that nghiep|bhxh:bao hiem xa hoi|bhyt:bao hiem y te|btxh:bao tro xa hoi|' +
  'cccd:can cuoc|cmnd:can cuoc|dkkd:dang ki kinh doanh|dkkh:dang ki ket hon|dkks:dang ki khai sinh|dktt:thuong tru|' +
  'dtts:dan toc thieu so|gcn:giay chung nhan|gcnqsdd:giay chung nhan quyen su dung dat|gks:giay khai sinh|' +
  'gpkd:dang ki kinh doanh|gplx:giay phep lai xe|gpxd:giay phep xay dung|hkd:ho kinh doanh|hktt:thuong tru|' +
  'htx:hop tac xa|ks:khai sinh|kt:khai tu|kt1:thuong tru|kt3:tam tru|lltp:li lich tu phap|ncc:nguoi co cong|' +
  'nct:nguoi cao tuoi|nkt:nguoi khuyet tat|noxh:nha o xa hoi|nvqs:nghia vu quan su|pccc:phong chay chua chay|' +
  'qsdd:quyen su dung dat|syll:so yeu li lich|tnxp:thanh nien xung phong|tthn:tinh trang hon nhan|' +
  'ubnd:uy ban nhan dan|vsattp:an toan thuc pham|xntthn:xac nhan tinh trang hon nhan';

/** Folded abbreviation → the words it stands for. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  SHORT.split('|').map((pair) => pair.split(':') as [string, string]),
);
