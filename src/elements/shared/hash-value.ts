/** What a hash asks for under `key`. Other parts of the hash belong to the page. */
export const valueInHash = (hash: string, key: string): string | undefined => {
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name, value] = part.split('=', 2);
    if (name !== key || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return undefined;
};
