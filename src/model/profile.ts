import { FORMATS, readOne } from './envelope.js';
import {
  always,
  choice,
  isoDate,
  link,
  list,
  object,
  pattern,
  text,
  type Shape,
  type Parsed,
} from './shape.js';

export const UNIT_KINDS = ['xã', 'phường', 'đặc khu'] as const;

/** Opening hours in the commune's own words, one line per situation. */
export interface DeskHours {
  /** Giờ làm việc, "Thứ Hai – thứ Sáu: 7:30–11:30, 13:30–17:00". One entry per line. */
  weekly: string[];
  /** Ngoài giờ hành chính. */
  afterHours?: string;
  /** Cuối tuần. */
  weekend?: string;
}

/** Tiếp nhận, trả kết quả tại nhà. */
export interface HomeService {
  /** For whom: "người cao tuổi, người khuyết tật". */
  for: string;
  /** How to ask for it. */
  how?: string;
  phone?: string;
}

/**
 * Someone to call under "Gọi lãnh đạo". A bare string is the id of a person in the staff file
 * (data.md); an object gives name, position and phone directly for communes without one.
 */
export interface Leader {
  id?: string;
  name?: string;
  position?: string;
  phone?: string;
}

/**
 * Link templates with `{code}` (mã thủ tục) or `{id}` (id in the portal). They are data because the
 * portal changed all its addresses in August 2026; `DEFAULT_LINKS` holds those that worked then.
 */
export interface Links {
  sheet?: string;
  search?: string;
  dossier?: string;
  feedback?: string;
  interconnected?: string;
}

/** An account that takes fees; read by the payment element only, never from a URL. */
export interface Payee {
  /** Six-digit BIN of the bank. */
  bin: string;
  bank?: string;
  account: string;
  holder: string;
  /** Lĩnh vực this account is for; absent = all. */
  fields?: string[];
}

/** commune.json: who we are and whom to call. */
export interface Profile {
  /** Mã đơn vị hành chính, five digits. */
  unitCode?: string;
  kind?: (typeof UNIT_KINDS)[number];
  name: string;
  /** Always shown beside the name: seven communes are called "Xã Tân Tiến". */
  province?: string;
  formerNames?: string[];
  address?: string;
  hotline?: string;
  deskHours?: DeskHours;
  homeService?: HomeService;
  leaders?: Leader[];
  links?: Links;
  payees?: Payee[];
  /** The commune's own sentences in place of ours, by key (`noResult`, `late`, `contact`). */
  texts?: ProfileTexts;
  updated?: string;
}
export interface ProfileTexts {
  noResult?: string;
  late?: string;
  contact?: string;
}

/** The portal's addresses since August 2026 (domain.md §2, Links). */
export const DEFAULT_LINKS: Readonly<globalThis.Required<Links>> = {
  sheet: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{id}',
  search: 'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}',
  dossier: 'https://dichvucong.gov.vn/tra-cuu-ho-so',
  feedback: 'https://dichvucong.gov.vn/phan-anh-kien-nghi',
  interconnected: 'https://lienthong.dichvucong.gov.vn/#/ke-khai/{code}',
};

const leaderFields = object<Leader>({
  id: text(200),
  name: text(200),
  position: text(300),
  phone: text(100),
});
/** An entry that says nothing is nobody to call. */
const leader: Shape<Leader> = {
  read(input, path, issues) {
    const value = leaderFields.read(input, path, issues);
    return value && Object.keys(value).length > 0 ? value : undefined;
  },
  schema: () => leaderFields.schema(),
};

/** Số tài khoản, as text only: a number has lost its leading zeros already, and one of 17 digits its last ones. */
const accountText: Shape<string> = {
  read(input, path, issues) {
    if (typeof input !== 'number') return text(50).read(input, path, issues);
    issues.push({ path, code: 'type', message: 'an account number must stand in quotation marks' });
    return undefined;
  },
  schema: () => text(50).schema(),
};

export const profile: Shape<Profile> = object<Profile>(
  {
    unitCode: pattern(/^\d{5}$/, '03115'),
    kind: choice(UNIT_KINDS),
    name: text(200),
    province: text(200),
    formerNames: list(text(200)),
    address: text(),
    hotline: text(100),
    deskHours: object<DeskHours>({ weekly: always(list(text(500))), afterHours: text(), weekend: text() }),
    homeService: object<HomeService>({ for: text(), how: text(), phone: text(100) }, ['for']),
    leaders: list({
      read: (input, path, issues) =>
        leader.read(typeof input === 'string' ? { id: input } : input, path, issues),
      schema: () => ({ oneOf: [{ type: 'string' }, leader.schema()] }),
    }),
    links: object<Links>({
      sheet: link(),
      search: link(),
      dossier: link(),
      feedback: link(),
      interconnected: link(),
    }),
    payees: list(
      object<Payee>(
        {
          bin: pattern(/^\d{6}$/, '970436'),
          bank: text(200),
          account: accountText,
          holder: text(200),
          fields: list(text(200)),
        },
        ['bin', 'account', 'holder'],
      ),
    ),
    texts: object<ProfileTexts>({ noResult: text(), late: text(), contact: text() }),
    updated: isoDate(),
  },
  ['name'],
);

/** commune.json: the profile's fields beside `format`. */
export const parseProfile = (input: unknown): Parsed<Profile> => readOne(input, FORMATS.profile, profile);
