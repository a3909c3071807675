/** Tells the webmaster that a part loaded on demand did not arrive; the reader is told on the page. */
export const partMissing = (cause: unknown): void => {
  console.warn('commune-widgets: a part could not be loaded', cause);
};
