/** What the staff read about a kiosk, in Vietnamese only like the editing page. No DOM. */
import type { TokenCheck } from '../../data/kiosk-token.js';
import type { QueueState } from '../../data/rating-watch.js';

/** What is known of the device's token. */
export interface TokenState {
  /** Where it comes from: the page's `device` attribute, or entered on this device; undefined: there is none. */
  from?: 'page' | 'staff';
  check: TokenCheck;
  /** False: it could not be kept and is gone with the page. */
  kept: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A queue older than this is a fault that nobody has noticed (the collector warns at the same age). */
const TOO_OLD = DAY;

/** A length of time in its largest whole unit: "3 giờ". Never negative. */
export const lasting = (ms: number): string => {
  if (ms >= DAY) return `${Math.floor(ms / DAY)} ngày`;
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} giờ`;
  return ms >= MINUTE ? `${Math.floor(ms / MINUTE)} phút` : 'chưa đến 1 phút';
};

const ago = (ms: number): string => (ms < MINUTE ? 'vừa xong' : `${lasting(ms)} trước`);

export interface Fact {
  name: string;
  value: string;
  /** When the staff have to do something: what, in the few words that fit in the corner. */
  bad?: string | undefined;
}

const tokenFact = ({ from, check, kept }: TokenState): Fact => {
  const name = 'Mã thiết bị';
  if (from === undefined)
    return {
      name,
      value: 'Chưa có. Phiếu ở đây đang được tính là phiếu trên mạng.',
      bad: 'Chưa có mã thiết bị',
    };
  if (check === 'wrong')
    return {
      name,
      value: 'Nơi nhận không chấp nhận: sai, hết hạn hoặc đã bị thu hồi.',
      bad: 'Mã thiết bị không đúng',
    };
  const where = from === 'page' ? 'do trang này đặt' : kept ? 'lưu trên máy này' : 'mất khi tắt máy';
  const checked = check === 'right' ? 'nơi nhận chấp nhận' : 'chưa kiểm tra được';
  return {
    name,
    value: `Đã có, ${where}, ${checked}.`,
    bad: from === 'staff' && !kept ? 'Máy không lưu được mã' : undefined,
  };
};

/** What the last try came to nothing of, as a sentence. An unknown code is shown as it is. */
export const troubleWords = (code: string): string => {
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  if (status === '429') return 'Nơi nhận đang bận, máy sẽ gửi lại sau.';
  if (status === '401' || status === '403') return `Nơi nhận không chấp nhận mã thiết bị (${status}).`;
  if (status?.startsWith('5')) return `Nơi nhận đang gặp lỗi (${status}), máy sẽ gửi lại.`;
  if (status !== undefined) return `Nơi nhận từ chối (${status}).`;
  switch (code) {
    case 'network':
      return 'Không có mạng hoặc không tới được nơi nhận.';
    case 'timeout':
      return 'Nơi nhận trả lời quá chậm.';
    case 'answer':
      return 'Nơi nhận trả lời không đúng. Có thể mạng này bắt đăng nhập.';
    case 'profile':
      return 'Chưa đọc được mã đơn vị trong hồ sơ của xã.';
    default:
      return `Lần gửi gần nhất không được (${code}).`;
  }
};

/** The kiosk in facts, each with its name. @param endpoint whether the page names a collector */
export const factsOf = (queue: QueueState, token: TokenState, endpoint: boolean): Fact[] => {
  if (!endpoint)
    return [
      {
        name: 'Nơi nhận',
        value: 'Trang này chưa ghi nơi nhận phiếu (endpoint).',
        bad: 'Chưa có nơi nhận phiếu',
      },
    ];
  const {
    waiting,
    oldestMs = 0,
    elsewhere,
    elsewhereMs = 0,
    setAside,
    storage,
    lastReceivedMs,
    trouble,
  } = queue;
  const old = waiting > 0 && oldestMs >= MINUTE ? `, cũ nhất từ ${lasting(oldestMs)} trước` : '';
  return [
    tokenFact(token),
    {
      name: 'Phiếu chờ gửi',
      value: `${waiting}${old}`,
      bad: waiting > 0 && oldestMs >= TOO_OLD ? 'Lâu chưa gửi được phiếu' : undefined,
    },
    ...(elsewhere === undefined
      ? []
      : [
          {
            name: 'Gửi tới địa chỉ cũ',
            value: `${elsewhere} phiếu đang chờ`,
            bad: elsewhereMs >= TOO_OLD ? 'Lâu chưa gửi được phiếu' : undefined,
          },
        ]),
    {
      name: 'Nơi nhận báo gần nhất',
      value: lastReceivedMs === undefined ? 'chưa có phiếu nào được nhận' : ago(lastReceivedMs),
    },
    ...(trouble === undefined ? [] : [{ name: 'Trục trặc', value: troubleWords(trouble) }]),
    {
      name: 'Phiếu không được nhận',
      value: setAside === 0 ? 'không có' : `${setAside}, đang giữ riêng trên máy`,
      bad: setAside > 0 ? 'Có phiếu không được nhận' : undefined,
    },
    storage
      ? { name: 'Lưu trên máy', value: 'Có. Mất điện, mất mạng không mất phiếu.' }
      : {
          name: 'Lưu trên máy',
          value: 'Trình duyệt không cho lưu: tắt máy là mất phiếu chưa gửi.',
          bad: 'Máy không lưu được phiếu',
        },
  ];
};

/** One glance at the corner: `good`, `waiting` for the network, `bad` when the staff have to look. */
export const glanceOf = (
  facts: readonly Fact[],
  { waiting, elsewhere = 0 }: QueueState,
): { state: 'good' | 'waiting' | 'bad'; words: string } => {
  const bad = facts.find((fact) => fact.bad !== undefined)?.bad;
  if (bad !== undefined) return { state: 'bad', words: bad };
  const all = waiting + elsewhere;
  return all > 0
    ? { state: 'waiting', words: `${all} phiếu chờ gửi` }
    : { state: 'good', words: 'Đã gửi hết' };
};
