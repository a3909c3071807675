/** What the staff see and do at a kiosk: its token, its queue, the answers that were not taken. */
import { checkToken, keepToken, readToken, storedToken } from '../../data/kiosk-token.js';
import {
  forgetSetAside,
  sendSetAsideAgain,
  setAsideCsv,
  setAsideList,
  watchQueue,
  type QueueState,
} from '../../data/rating-watch.js';
import { sendNow } from '../../data/send-ratings.js';
import { saveFile } from '../shared/save-file.js';
import type { TokenState } from './kiosk-words.js';

const REFUSED = {
  short: 'Mã ngắn quá. Hãy dán cả dòng mà lệnh "token add" in ra.',
  characters: 'Mã có ký tự lạ hoặc khoảng trắng. Hãy chép lại cả dòng.',
  auditor: 'Đây là mã của người xem kết quả. Máy ở quầy cần mã loại "kiosk".',
} as const;

const KEPT = 'Đã lưu mã trên máy này.';
const NOT_KEPT = 'Trình duyệt không cho lưu: tắt máy thì phải nhập lại mã.';

/** What became of the last thing they did. */
export interface Note {
  words: string;
  bad: boolean;
}

export class KioskStaff {
  queue: QueueState = { waiting: 0, setAside: 0, storage: true };
  /** Known only after {@link begin} has looked; until then nobody is told that it is missing. */
  token: TokenState | undefined;
  note: Note | undefined;
  /** Answers in the file that was saved last: only these can be deleted. */
  saved: readonly string[] = [];
  /** One press more deletes them. */
  confirming = false;

  /** Entered on this device, now or earlier. */
  #entered: string | undefined;
  #address: string | undefined;
  /** The collector the entered token is for. */
  #enteredFor: string | undefined;
  #end: (() => void) | undefined;
  /** Questions about the token so far: an answer that was overtaken by a later question is not listened to. */
  #asked = 0;

  /**
   * @param given the token in the page's `device` attribute, which goes before the entered one
   * @param changed something is to be drawn anew
   */
  constructor(
    private readonly given: () => string | undefined,
    private readonly changed: () => void,
  ) {}

  /** The token answers are sent with. */
  get device(): string | undefined {
    return this.given() ?? this.#entered;
  }

  /** Whether a token can be entered here. */
  get mayEnter(): boolean {
    return this.#address !== undefined && this.given() === undefined;
  }

  /** @param address of the collector; undefined when there is none */
  begin(address: string | undefined): void {
    this.end();
    this.#address = address;
    if (address === undefined) return;
    // A token is a secret between the kiosk and one collector.
    if (address !== this.#enteredFor) this.#entered = this.token = undefined;
    this.#enteredFor = address;
    this.#end = watchQueue(address, (state) => {
      this.queue = state;
      this.changed();
    });
    addEventListener('online', this.look);
    const found = (token?: string): void => {
      if (this.#address !== address) return;
      this.#entered ??= token;
      const kept = token !== undefined && token === this.#entered;
      this.token = { ...this.#from(), check: 'unknown', kept };
      this.changed();
      this.look();
    };
    // Without an answer it counts as missing, and the staff are told.
    void storedToken(address, () => this.token ?? found()).then(found);
  }

  end(): void {
    this.#end?.();
    this.#end = undefined;
    this.#address = undefined;
    removeEventListener('online', this.look);
  }

  /** Asks the collector about the token that is used now. */
  readonly look = (): void => {
    const { device } = this;
    const address = this.#address;
    if (device === undefined || address === undefined) return;
    const asked = ++this.#asked;
    void checkToken(address, device).then((check) => {
      if (asked !== this.#asked || device !== this.device || address !== this.#address) return;
      this.token = { kept: false, ...this.token, ...this.#from(), check };
      this.changed();
    });
  };

  /** A token that somebody typed. One that works is only replaced by one that works: the corner is open to everybody. */
  async enter(text: string): Promise<void> {
    const address = this.#address;
    const read = readToken(text);
    if (!read.ok) return this.#say(REFUSED[read.why], true);
    if (address === undefined || !this.mayEnter) return;
    this.#say('Đang hỏi nơi nhận…');
    this.#asked++;
    const check = await checkToken(address, read.token);
    if (check === 'wrong')
      return this.#say('Nơi nhận không chấp nhận mã này: sai, hết hạn hoặc đã bị thu hồi.', true);
    if (check === 'unknown' && this.#entered !== undefined)
      return this.#say('Chưa hỏi được nơi nhận nên vẫn dùng mã cũ. Có mạng hãy nhập lại.', true);
    const kept = await keepToken(address, read.token);
    this.#entered = read.token;
    this.token = { from: 'staff', check, kept };
    const asked =
      check === 'right' ? 'Nơi nhận chấp nhận mã.' : 'Chưa hỏi được nơi nhận, có mạng máy sẽ hỏi.';
    this.#say(`${kept ? KEPT : NOT_KEPT} ${asked}`, !kept);
  }

  readonly send = (): void => {
    sendNow();
    this.look();
    this.#say('Máy đang gửi các phiếu chờ.');
  };

  readonly sendAgain = async (): Promise<void> => {
    await sendSetAsideAgain(this.#address, this.device);
    this.saved = [];
    this.#say('Đã đưa các phiếu này vào hàng chờ gửi.');
  };

  readonly save = async (): Promise<void> => {
    const list = await setAsideList();
    saveFile(
      new Blob([await setAsideCsv()], { type: 'text/csv;charset=utf-8' }),
      'phieu-khong-duoc-nhan.csv',
    );
    this.saved = list.map(({ id }) => id);
    this.#say('Đã tải danh sách về máy.');
  };

  /** The first press asks, the second one deletes. */
  readonly forget = async (): Promise<void> => {
    if (!this.confirming) {
      this.confirming = true;
      this.changed();
      return;
    }
    this.confirming = false;
    await forgetSetAside(this.saved);
    this.#say(`Đã xóa ${this.saved.length} phiếu khỏi máy này.`);
    this.saved = [];
  };

  /** The panel was closed: the next one starts from the beginning. */
  leave(): void {
    this.note = undefined;
    this.saved = [];
    this.confirming = false;
  }

  #from(): Pick<TokenState, 'from'> {
    if (this.given() !== undefined) return { from: 'page' };
    return this.#entered === undefined ? {} : { from: 'staff' };
  }

  #say(words: string, bad = false): void {
    this.note = { words, bad };
    this.changed();
  }
}
