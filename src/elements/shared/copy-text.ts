/**
 * Puts text on the clipboard after a reader's click. Sites without https have no clipboard API; there the
 * text is copied from a hidden field in our own shadow tree, as browsers have always allowed.
 * @returns whether it worked; if not, the text has to be there for the reader to copy by hand
 */
export const copyText = async (text: string, root: ShadowRoot): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = root.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    root.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way there is on http, in every engine
    const copied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
};
