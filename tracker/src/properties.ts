import type { Properties } from './wire.ts';

/** `data-funil-product_id="7" data-funil-price="19.90"` as `{ product_id: '7', price: '19.90' }`: the server reads numbers. */
export function propertiesOf(element: Element): Properties {
  const properties: Properties = {};
  for (const { name, value } of element.attributes) {
    const key = /^data-funil-(?!event$)(.+)/.exec(name);
    if (key) properties[key[1]!] = value;
  }
  return properties;
}

/**
 * What the visitor answered, by field name; e-mail and phone fields by those words, whatever the form calls them. Left out is what is nobody's business,
 * by type, name and autocomplete of the field: passwords, cards, national ids, codes, hidden fields and files.
 */
export function answersOf(form: HTMLFormElement): Properties {
  const answers: Properties = {};
  for (const [name, value] of new FormData(form)) {
    const { type, autocomplete } = (form.elements.namedItem(name) ?? {}) as HTMLInputElement;
    if (value && !/^(hid|file)|pass|card|cc-|cv[vc]|iban|cpf|ssn|otp|one-t|token|secret/i.test(`${type} ${name} ${autocomplete}`))
      answers[{ email: 'email', tel: 'phone' }[type] ?? name] = value;
  }
  return answers;
}
