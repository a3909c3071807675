/** Registers a tag unless somebody already did: the first one wins, nothing is ever thrown at the page. */
export const defineElement = (
  tag: string,
  element: CustomElementConstructor & { version?: string },
): void => {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) {
    customElements.define(tag, element);
    return;
  }
  if (first === (element as unknown) || first.version === element.version) return;
  console.warn(
    `commune-widgets: <${tag}> is already registered by version ${first.version ?? 'unknown'}; version ${element.version ?? 'unknown'} is not used. Load one version only.`,
  );
};
