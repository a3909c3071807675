/** An answer in words, for figures and tables; a file of its own, because the page with the question does without. */
import type { Reason, Scale } from './rating.js';

/** Scores in words, lowest first. */
export const SCORE_WORDS: Readonly<Record<Scale, readonly string[]>> = {
  3: ['Không hài lòng', 'Hài lòng', 'Rất hài lòng'],
  5: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
};

/** Reasons in short words, for a list or a column. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  time: 'Thời gian giải quyết',
  'agencies-time': 'Thời gian ở từng cơ quan',
  visits: 'Số lần phải đi lại',
  offices: 'Số nơi phải đến',
  desk: 'Nơi tiếp nhận và trả kết quả',
  published: 'Công khai thủ tục',
  friendly: 'Thái độ, sự thân thiện',
  answers: 'Giải đáp phản ánh, kiến nghị',
  online: 'Dịch vụ trực tuyến',
};
