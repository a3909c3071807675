/** `true` when a JSON text stops inside a string, list or object: the engines' own messages differ. */
export const isCutOff = (text: string): boolean => {
  let open = 0;
  let inString = false;
  for (const [token] of text.matchAll(/\\.|["{}[\]]/gs)) {
    if (token === '"') inString = !inString;
    else if (!inString) open += token === '{' || token === '[' ? 1 : -1;
  }
  return inString || open > 0;
};
