/** The directory for search engines, as schema.org describes an office and its people. */
import { render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { phoneNumbers } from '../../format/phone.js';
import type { Person } from '../../model/person.js';
import type { Profile } from '../../model/profile.js';
import { photoUrl } from '../shared/person-portrait.js';

type Described = Record<string, unknown>;

const points = (written: readonly string[], contactType: string): Described[] =>
  written
    .flatMap((text) => phoneNumbers(text))
    .flatMap(({ href }) =>
      // What cannot be dialled is no telephone.
      href === undefined
        ? []
        : [{ '@type': 'ContactPoint', contactType, telephone: href.replace(/^tel:/, '').replace(/;.*/, '') }],
    );

const described = (person: Person, base: string): Described => {
  const { name, position, email, photo, unit, officePhones, mobile } = person;
  const contactPoint = [
    ...points(officePhones, 'cơ quan'),
    ...points(mobile === undefined ? [] : [mobile], 'di động'),
  ];
  return {
    '@type': 'Person',
    name,
    jobTitle: position,
    email,
    image: photoUrl(photo, base),
    worksFor: unit[0] === undefined ? undefined : { '@type': 'Organization', name: unit[0] },
    contactPoint: contactPoint.length > 0 ? contactPoint : undefined,
  };
};

/**
 * JSON for `<script type="application/ld+json">`. Give only what may be public. `<` is written as an escape, so that
 * no text of the file can end the script element.
 */
export const directoryJsonLd = (
  people: readonly Person[],
  profile: Profile | undefined,
  base: string,
  address: string,
): string => {
  const [hotline] = points(profile?.hotline === undefined ? [] : [profile.hotline], 'một cửa');
  const office: Described = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: profile === undefined ? undefined : `Ủy ban nhân dân ${profile.name}`,
    url: address,
    address: profile?.address,
    areaServed: profile?.province,
    telephone: hotline?.['telephone'],
    contactPoint: hotline,
    employee: people.map((person) => described(person, base)),
  };
  return JSON.stringify(office).replace(/</g, '\\u003c');
};

/**
 * The script element with that JSON. Made by Lit's own Trusted Types policy: a page that requires trusted types
 * blocks scripts whose text was set by hand, data blocks too. Nothing in it can be markup, for it has no `<`.
 */
export const scriptOf = (json: string): HTMLScriptElement | null => {
  const place = document.createElement('div');
  render(unsafeHTML(`<script type="application/ld+json">${json}</script>`), place);
  return place.querySelector('script');
};
