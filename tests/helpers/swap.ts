/** Replaces a property of a browser object (own or inherited) while `run` runs, then puts it back. */
export const swapped = async <T>(
  target: object,
  name: string,
  value: unknown,
  run: () => Promise<T>,
): Promise<T> => {
  const real = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  try {
    return await run();
  } finally {
    if (real) Object.defineProperty(target, name, real);
    else Reflect.deleteProperty(target, name);
  }
};
