import { isCutOff } from '../model/json.js';
import { recognise, type Recognised } from './recognise.js';

/** A file could not be used; `message` is one plain Vietnamese sentence for the person who gave it. */
export interface Unusable {
  error: string;
}

const lineValues = (text: string): unknown[] | Unusable => {
  const values: unknown[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      const last = lines.slice(i + 1).every((rest) => rest.trim() === '');
      return {
        error:
          last && values.length > 0
            ? `tệp bị cắt cụt ở dòng ${i + 1} (dòng cuối không trọn vẹn); hãy tải lại tệp`
            : `dòng ${i + 1} không phải JSON hợp lệ; hãy tải lại tệp`,
      };
    }
  }
  return values;
};

/** The JSON value of a text: one value, or one value per line (JSONL). */
export const parseText = (source: string): { value: unknown } | Unusable => {
  const text = source.replace(/^\ufeff/u, '').trim();
  if (text === '') return { error: 'tệp rỗng' };
  if (text.startsWith('<'))
    return {
      error: 'tệp là trang HTML hoặc XML, không phải dữ liệu JSON; hãy lưu dữ liệu chứ không lưu trang',
    };
  if (!/^[[{]/u.test(text)) return { error: 'tệp không phải JSON (phải bắt đầu bằng “[” hoặc “{”)' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    const several = text.startsWith('{') && /^\{.*\}\s*\n\s*\{/u.test(text);
    if (several) {
      const values = lineValues(text);
      return Array.isArray(values) ? { value: values } : values;
    }
    return {
      error: isCutOff(text)
        ? 'tệp JSON bị cắt cụt, phần cuối bị mất; hãy tải lại tệp'
        : 'tệp JSON bị hỏng, không đọc được; hãy tải lại tệp',
    };
  }
};

/** Text of a file → its records, or why it cannot be used. */
export const readSource = (text: string): Recognised | Unusable => {
  const parsed = parseText(text);
  if ('error' in parsed) return parsed;
  const found = recognise(parsed.value);
  if (found.otherFormat !== undefined)
    return {
      error: `tệp có định dạng “${found.otherFormat.slice(0, 80)}”, không phải dữ liệu thủ tục để nhập`,
    };
  if (!found.records.some((record) => record.form))
    return {
      error:
        'không nhận ra bản ghi thủ tục nào trong tệp (nhận: dữ liệu chi tiết của Cổng, chữ chép từ trang, bộ dữ liệu gộp, danh mục của Cổng, commune-procedures/1)',
    };
  return found;
};
