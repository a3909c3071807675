/** "2026-07-18" → "18/07/2026". ISO days are never turned into Date objects to be shown: no time zone can shift them. */
export const formatDay = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');
