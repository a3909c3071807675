/**
 * `tel:` address of a number as written, or undefined when there is nothing to dial. Never refuses
 * what a person could dial: short numbers (113, 1022), spaces, dots and a leading + all pass.
 */
export const telHref = (written: string): string | undefined => {
  const digits = written.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
  return /\d{3}/.test(digits) ? `tel:${digits}` : undefined;
};
