/** Sentences beside a figure: how sure it is, what has changed, what is not in it. */
import { msg, str } from '@lit/localize';
import { periodBefore } from '../../model/period.js';
import type { Change, NoChange } from '../../model/result-change.js';
import type { MeasureInfo } from '../../model/measure.js';
import type { ResultDoubt, ResultDoubtCode } from '../../model/result-doubt.js';
import { chartValue, type Figure } from '../../model/result-figure.js';
import type { LinePoint, MeasureView } from '../../model/results-board.js';
import type { TwelveMonths } from '../../model/results-twelve.js';
import {
  decimalText,
  missingText,
  percentText,
  periodText,
  shareText,
  unitText,
  withheldText,
  withUnit,
} from './figure-words.js';

/** What a reader must know of a number that is shown; most doubts take the number away instead. */
const doubtText = (code: ResultDoubtCode): string | undefined => {
  switch (code) {
    case 'running':
      return msg('Kỳ này chưa hết, số còn thay đổi.', {
        id: 'results.running',
        desc: 'The period is not over yet',
      });
    case 'partial':
      return msg('Số lấy khi kỳ chưa hết.', {
        id: 'results.partial',
        desc: 'The figure was taken before the period was over',
      });
    case 'no-of':
      return msg('Chưa có tổng số nên chưa tính được tỷ lệ.', {
        id: 'results.no-of',
        desc: 'No total, so no percentage',
      });
    case 'sum':
      return msg('Trước hạn, đúng hạn và quá hạn cộng lại không khớp, nên chưa ghi tỷ lệ.', {
        id: 'results.sum',
        desc: 'Early, on time and late do not make up the total, so no percentage is given',
      });
    default:
      return undefined;
  }
};

const doubtsText = (doubts: readonly ResultDoubt[]): string[] => [
  ...new Set(doubts.flatMap(({ code }) => doubtText(code) ?? [])),
];

/** How sure a survey is, as one would tell a neighbour; and what else must be known of the number. */
export const remarksOf = (figure: Figure): string[] => {
  const said: string[] = [];
  if (figure.kind === 'share' && figure.interval) {
    const [low, high] = [percentText(figure.interval.low), percentText(figure.interval.high)];
    const answers = withUnit(figure.of, 'lượt');
    if (figure.uncertain)
      said.push(
        msg(str`Mới có ${answers}, con số còn thay đổi nhiều.`, {
          id: 'results.uncertain',
          desc: 'A warning: few answers, so the share may change much',
        }),
      );
    said.push(
      msg(str`Nếu hỏi hết mọi người, tỷ lệ vào khoảng ${low} đến ${high}.`, {
        id: 'results.interval',
        desc: 'What a survey says of everybody: between these two shares (95 % Wilson interval)',
      }),
    );
  }
  return 'doubts' in figure && figure.kind !== 'withheld' ? [...said, ...doubtsText(figure.doubts)] : said;
};

export const tooFewText = (): string =>
  msg('Chưa đủ dữ liệu', { id: 'results.too-few', desc: 'Too few answers or dossiers for a percentage' });

const obstacleText = (why: NoChange): string => {
  switch (why) {
    case 'missing':
      return missingText();
    case 'doubt':
      return withheldText();
    case 'few':
      return tooFewText();
    case 'not-over':
      return msg('Kỳ chưa hết', { id: 'results.not-over', desc: 'No comparison: a period is not over' });
    case 'other-source':
      return msg('Nguồn khác', {
        id: 'results.other-source',
        desc: 'No comparison: the figures come from different sources',
      });
    case 'other-definition':
      return msg('Cách tính khác', {
        id: 'results.other-definition',
        desc: 'No comparison: the figures were worked out differently',
      });
  }
};

/** Undefined where the figure itself says already why there is nothing to compare. */
export const changeText = (change: Change, figure: Figure, unit: MeasureInfo['unit']): string | undefined => {
  const before = periodText(change.from);
  if (change.kind === 'none') {
    if (change.from === '' || !['count', 'share'].includes(figure.kind)) return undefined;
    const why = obstacleText(change.why).toLowerCase();
    return msg(str`Chưa so được với ${before}: ${why}.`, {
      id: 'results.no-change',
      desc: 'No comparison with the period before, and why in a few words',
    });
  }
  const by =
    change.unit === 'count'
      ? withUnit(change.by, unit)
      : `${decimalText(change.by)}\u00a0${unitText('điểm')}`;
  if (change.kind === 'same')
    return msg(str`Bằng ${before}`, { id: 'results.same', desc: 'The figure is that of the period before' });
  return change.kind === 'up'
    ? msg(str`Tăng ${by} so với ${before}`, {
        id: 'results.up',
        desc: 'The figure rose by so much since the period before',
      })
    : msg(str`Giảm ${by} so với ${before}`, {
        id: 'results.down',
        desc: 'The figure fell by so much since the period before',
      });
};

export const byChanceText = (): string =>
  msg('Chênh ít, có thể chỉ là ngẫu nhiên.', {
    id: 'results.by-chance',
    desc: 'The change of a survey is so small that chance alone may have made it',
  });

/** "Cùng với trước hạn: 98 %": the share of one day's dossiers alone would read as bad. */
export const withEarlyText = ({ withEarly }: MeasureView, span: 'period' | 'twelve'): string[] => {
  const figure = withEarly?.[span];
  if (!figure) return [];
  const share = shareText(figure);
  return [
    msg(str`Cùng với trước hạn: ${share}.`, {
      id: 'results.with-early',
      desc: 'Under the share settled on their day: the share of these and the early ones together',
    }),
  ];
};

/** So many months in a row are told by the first and the last of them. */
const ROW = 3;

/** "tháng 11/2025 – tháng 5/2026, tháng 8/2026"; oldest first. */
const listed = (periods: readonly string[]): string => {
  const rows: string[][] = [];
  for (const period of periods) {
    const row = rows.at(-1);
    if (row && row.at(-1) === periodBefore(period)) row.push(period);
    else rows.push([period]);
  }
  return rows
    .map((row) => {
      const words = row.map(periodText);
      return row.length < ROW ? words.join(', ') : `${words[0] ?? ''} – ${words.at(-1) ?? ''}`;
    })
    .join(', ');
};

const named = (reason: string, periods: readonly string[]): string => `${reason}: ${listed(periods)}.`;

/** Shown, but not of the whole month: a line that dips there says nothing of the work. */
const isUnfinished = (figure: Figure): boolean =>
  chartValue(figure) !== undefined &&
  'doubts' in figure &&
  figure.doubts.some(({ code }) => code === 'running' || code === 'partial');

/** The months that are gaps of the line, and those counted before they were over, by name. */
export const gapsOf = (line: readonly LinePoint[]): string[] => {
  const of = (isOne: (figure: Figure) => boolean): string[] =>
    line.flatMap(({ period, figure }) => (isOne(figure) ? [period] : []));
  const gaps: [string, string[]][] = [
    [missingText(), of(({ kind }) => kind === 'missing')],
    [tooFewText(), of(({ kind }) => kind === 'few')],
    [
      withheldText(),
      of((figure) => !['missing', 'few'].includes(figure.kind) && chartValue(figure) === undefined),
    ],
    [
      msg('Số lấy khi tháng chưa hết', {
        id: 'results.partial-months',
        desc: 'Before the names of months whose figures were taken before the month was over',
      }),
      of(isUnfinished),
    ],
  ];
  return gaps.flatMap(([reason, periods]) => (periods.length > 0 ? [named(reason, periods)] : []));
};

/** What is in the figure of twelve months, and what is not. */
export const twelveText = ({ have, missing, withheld, mixed }: TwelveMonths): string[] => {
  if (mixed !== undefined)
    return [
      mixed === 'source'
        ? msg('Chưa cộng được: các tháng lấy từ nguồn khác nhau.', {
            id: 'results.mixed-source',
            desc: 'Twelve months are not added up: different sources',
          })
        : msg('Chưa cộng được: các tháng có cách tính khác nhau.', {
            id: 'results.mixed-definition',
            desc: 'Twelve months are not added up: worked out differently',
          }),
    ];
  const count = have.length;
  if (count === 0 || count === 12) return [];
  return [
    msg(str`Mới cộng ${count} tháng.`, {
      id: 'results.months-in',
      desc: 'So many of the twelve months are in the figure',
    }),
    ...(missing.length > 0 ? [named(missingText(), missing)] : []),
    ...(withheld.length > 0 ? [named(withheldText(), withheld)] : []),
  ];
};
