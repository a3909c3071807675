/** "Tôi có được miễn không?": the board of a day, answered for one way of submitting and one kind of applicant. Pure. */
import { isShown, type FeeLine } from '../../model/fee-day.js';
import { feeFor, type FeeAnswer, type FeeQuestion } from '../../model/fee-question.js';
import type { BoardFee, BoardLine, FeeGroup } from './arrange.js';

export interface Answered {
  /** The line the answer stands on; of a question without an answer one of the lines of the fee. */
  entry: BoardLine;
  answer: FeeAnswer;
}

/** What is paid, for the sentence above the table. */
export interface Tally {
  /** Fees the reader pays nothing for. */
  nothing: number;
  /** Fees with an amount or a formula. */
  something: number;
  /** The rest: whom to ask, or what to say first. */
  ask: number;
}

const codesOf = (lines: readonly FeeLine[]): string[] => [
  ...new Set(lines.flatMap(({ procedures }) => (procedures.length > 0 ? procedures : ['']))),
];

const isAbout = ({ procedures }: FeeLine, code: string): boolean =>
  code === '' ? procedures.length === 0 : procedures.includes(code);

/** Answers for one fee: procedures with the same answer stand together. */
const answersFor = ({ lines }: BoardFee, question: FeeQuestion): Answered[] => {
  const current = lines.flatMap(({ line, current: holds }) => (holds ? [line] : []));
  const found = new Map<string, { answer: FeeAnswer; codes: string[] }>();
  for (const code of codesOf(current)) {
    const own = current.filter((line) => isAbout(line, code));
    const answer = feeFor(own, question);
    const at = current.indexOf('line' in answer ? answer.line : (own[0] as FeeLine));
    const key = `${answer.because} ${'line' in answer ? at : ''}`;
    const known = found.get(key);
    if (known) known.codes.push(code);
    else found.set(key, { answer, codes: [code] });
  }
  return [...found.values()].flatMap(({ answer, codes }): Answered[] => {
    const base =
      'line' in answer
        ? lines.find(({ line }) => line === answer.line)
        : lines.find(({ line, current: holds }) => holds && codes.some((code) => isAbout(line, code)));
    if (!base) return [];
    const line: FeeLine = {
      ...base.line,
      procedures: codes.filter((code) => code !== ''),
      channels: [question.channel],
    };
    const paid = answer.because === 'own-group' || answer.because === 'everybody';
    const bare = !('line' in answer);
    const changes = bare ? [] : base.changes.filter(({ channels }) => channels.includes(question.channel));
    return [{ entry: { line, current: true, changes, pays: paid, bare }, answer }];
  });
};

const kindOf = ({ entry, answer }: Answered): keyof Tally => {
  if (answer.because === 'exempt') return 'nothing';
  const certain = (answer.because === 'own-group' || answer.because === 'everybody') && isShown(entry.line);
  if (!certain) return 'ask';
  return entry.line.row.state === 'free' ? 'nothing' : 'something';
};

/**
 * The same groups, every line an answer.
 *
 * @param groups the board of the day asked about
 * @param isToday whether that day is today: nobody pays today what holds tomorrow
 * @param say the answer in words
 */
export const answered = (
  groups: readonly FeeGroup[],
  question: FeeQuestion,
  isToday: boolean,
  say: (found: Answered) => unknown,
): { groups: FeeGroup[]; tally: Tally } => {
  const tally: Tally = { nothing: 0, something: 0, ask: 0 };
  const answer = (fee: BoardFee): BoardFee => {
    const answers = answersFor(fee, question);
    for (const found of answers) tally[kindOf(found)] += 1;
    const others = fee.lines.filter(
      ({ current, line }) => !current && line.channels.includes(question.channel),
    );
    if (answers.length === 0) tally.ask += others.length;
    return {
      ...fee,
      lines: [
        ...answers.map((found) => ({
          ...found.entry,
          pays: found.entry.pays && isToday,
          said: say(found),
        })),
        // What has ended or is yet to come says so itself, unless the fee has an answer already.
        ...(answers.length === 0 ? others : []),
      ],
    };
  };
  const all = groups.map((group) => ({ ...group, rows: group.rows.map(answer) }));
  const kept = all.map((group) => ({ ...group, rows: group.rows.filter(({ lines }) => lines.length > 0) }));
  return { groups: kept.filter(({ rows }) => rows.length > 0), tally };
};
