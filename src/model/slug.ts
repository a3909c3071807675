/** `Điện thoại cơ quan` → `dien-thoai-co-quan`: letters a–z and digits, hyphens between; '' when there are none. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
