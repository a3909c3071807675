/** Hands a file to the reader's downloads. Works under a strict CSP: no `data:` address, nothing left in the page. */
export const saveFile = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
};
