/** Attributes in the element's tree that would run or load something when it is drawn or touched. */
export const unsafe = (el: Element): string[] =>
  [...(el.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) =>
    [...node.attributes]
      .filter(({ name, value }) =>
        name === 'href' || name === 'src'
          ? !/^(https?|mailto|tel):$/.test(new URL(value, 'https://host.example/').protocol)
          : /^(srcdoc|style|on)/.test(name),
      )
      .map(({ name, value }) => `${node.localName} ${name}="${value.slice(0, 60)}"`),
  );
