/** Networks a story needs: whoever asks for one of these addresses gets this answer, once the story runs. */
type Answer = () => Promise<Response>;

export const never: Answer = () => new Promise(() => {});
export const noConnection: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
export const text =
  (content: string): Answer =>
  () =>
    Promise.resolve(new Response(content));
export const file = (content: unknown): Answer => text(JSON.stringify(content));

/** For `beforeEach` of a story: its own answers by the end of the address, everything else as ever. */
export const network = (answers: Readonly<Record<string, Answer>>) => () => {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const own = Object.entries(answers).find(([end]) => url.endsWith(end))?.[1];
    return own ? own() : real(input, init);
  };
  return () => {
    globalThis.fetch = real;
  };
};
