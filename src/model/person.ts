/** The staff directory (staff.json, or the rows of staff.csv): who does what, and how to reach them. */
import { FORMATS, readItems, type DataFile } from './envelope.js';
import { extra } from './extra.js';
import {
  always,
  flag,
  integer,
  isoDate,
  link,
  list,
  object,
  pattern,
  text,
  type Parsed,
  type Shape,
} from './shape.js';

/** Away from `from` up to and including `to`, ISO days; either may be open. */
export interface Absence {
  from?: string;
  to?: string;
  /** Người thay: the id or the name of a person of the same file, else any words. */
  substitute?: string;
}

/**
 * A person citizens may call. Nghị định 42/2022/NĐ-CP asks for name, position, unit, phone and official
 * e-mail; mobile and photo are more than that and are shown only with {@link Person.consentOn}
 * (Luật Bảo vệ dữ liệu cá nhân, in force since 1 January 2026): see {@link withConsent}.
 */
export interface Person {
  /** Stable: deep links and printed codes hold it. */
  id: string;
  name: string;
  position?: string;
  /** Đơn vị, the first one is where the person is listed. */
  unit: string[];
  /** As written, with extension: "024 3825 1234 (máy lẻ 101)". */
  officePhones: string[];
  mobile?: string;
  /** Whether the mobile number has Zalo. */
  zalo?: boolean;
  email?: string;
  /** URL of the picture, relative to the staff file. */
  photo?: string;
  /** Lĩnh vực phụ trách. */
  fields: string[];
  /** Codes of the procedures in charge. */
  procedures: string[];
  /** Giờ tiếp dân, in words. */
  hours?: string;
  /** Nhiệm kỳ, in words: "2026–2031". */
  term?: string;
  absence?: Absence;
  /** Thôn, bản, làng, tổ dân phố the person heads. */
  village?: string;
  /** Place within the unit, smallest first. People without one follow, as in the file. */
  order?: number;
  /** Day the person agreed to have mobile number and photo published. */
  consentOn?: string;
  /**
   * Ngày rút đồng ý: the ISO day on which the consent was taken back. From that day on there is none, whatever
   * `consentOn` says; a consent given anew needs this emptied. Words that are no day ("đã rút") take it back at once.
   * Kept in the file, so that nobody asks again by mistake.
   */
  withdrawnOn?: string;
  /** Day somebody last confirmed that all this is true. */
  confirmedOn?: string;
  /**
   * Columns we do not know, by their header: kept, never shown. Under one of our own headers stand the words of a cell
   * that nothing could be read from: "không" below Đồng ý công khai.
   */
  extra?: Record<string, string>;
}

export const person: Shape<Person> = object<Person>(
  {
    id: text(200),
    name: text(300),
    position: text(500),
    unit: always(list(text(300), 20)),
    officePhones: always(list(text(200), 20)),
    mobile: text(200),
    zalo: flag(),
    email: pattern(/^[^\s@]+@[^\s@]+$/, 'motcua@example.gov.vn'),
    photo: link(),
    fields: always(list(text(300), 200)),
    procedures: always(list(text(60), 2000)),
    hours: text(2000),
    term: text(200),
    absence: object<Absence>({ from: isoDate(), to: isoDate(), substitute: text(300) }),
    village: text(300),
    order: integer(0),
    consentOn: isoDate(),
    withdrawnOn: text(200),
    confirmedOn: isoDate(),
    extra,
  },
  ['id', 'name'],
);

/** "2027-02-31" is none: some browsers read it as 3 March. */
const isRealDay = (text: string): boolean =>
  (new Date(text).toJSON() as string | null)?.slice(0, 10) === text;

/**
 * Whether the person has agreed, and has not taken it back: a consent of a day that is yet to come is a slip of the
 * pen, not a consent; a withdrawal counts unless it is surely still to come.
 * @param today ISO day
 */
export const hasConsent = ({ consentOn, withdrawnOn }: Person, today: string): boolean =>
  consentOn !== undefined &&
  consentOn <= today &&
  (withdrawnOn === undefined || (isRealDay(withdrawnOn) && withdrawnOn > today));

/**
 * The person as the public may see them: without a consent date no mobile number, no Zalo and no photo.
 * @param today ISO day
 */
export const withConsent = (p: Person, today: string): Person => {
  if (hasConsent(p, today)) return p;
  const { mobile: _mobile, zalo: _zalo, photo: _photo, ...rest } = p;
  return rest;
};

/** staff.json. Rows of a staff.csv become the same object first (staff-table.ts). */
export const parseStaff = (input: unknown): Parsed<DataFile<Person>> =>
  readItems(input, [FORMATS.staff], person, 'id');
