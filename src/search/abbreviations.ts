/** What people type for short, by its folded letters. Written out it is searched beside the letters themselves. */
const SHORT =
  'bhtn:bảo hiểm thất nghiệp|bhxh:bảo hiểm xã hội|bhyt:bảo hiểm y tế|btxh:bảo trợ xã hội|cccd:căn cước|cmnd:căn cước|' +
  'ctxd:công trình xây dựng|dkkd:đăng ký kinh doanh|dkkh:đăng ký kết hôn|dkks:đăng ký khai sinh|dkkt:đăng ký khai tử|' +
  'dktt:đăng ký thường trú|dtts:dân tộc thiểu số|gcn:giấy chứng nhận|gcnqsdd:giấy chứng nhận quyền sử dụng đất|' +
  'gks:giấy khai sinh|gkt:giấy khai tử|gpkd:đăng ký kinh doanh|gplx:giấy phép lái xe|gpxd:giấy phép xây dựng|' +
  'hdnd:hội đồng nhân dân|hkd:hộ kinh doanh|hktt:hộ khẩu thường trú|htx:hợp tác xã|kh:kết hôn|ks:khai sinh|' +
  'kt:khai tử|kt3:đăng ký tạm trú|lltp:lý lịch tư pháp|ncc:người có công|nct:người cao tuổi|nkt:người khuyết tật|' +
  'noxh:nhà ở xã hội|nvqs:nghĩa vụ quân sự|pccc:phòng cháy chữa cháy|qsdd:quyền sử dụng đất|syll:sơ yếu lý lịch|' +
  'tnxp:thanh niên xung phong|tthn:tình trạng hôn nhân|ubnd:ủy ban nhân dân|vsattp:an toàn thực phẩm|' +
  'attp:an toàn thực phẩm|xntthn:xác nhận tình trạng hôn nhân';

/** Folded abbreviation → the words it stands for. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  SHORT.split('|').map((pair) => pair.split(':') as [string, string]),
);
