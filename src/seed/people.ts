import type { Identifiers, Json } from '../core/fact.ts';
import type { Random } from '../lib/random.ts';
import type { Story } from './story.ts';

const GIVEN = [
  'Alda',
  'Bento',
  'Clara',
  'Davi',
  'Elis',
  'Fábio',
  'Greta',
  'Hugo',
  'Iara',
  'Jonas',
  'Karin',
  'Lúcio',
  'Mila',
  'Nuno',
  'Odete',
  'Petra',
  'Quim',
  'Rosa',
  'Sven',
  'Tomé',
  'Ursa',
  'Vera',
  'Xenia',
  'Yara',
];
const FAMILY = [
  'Arvoredo',
  'Brunek',
  'Campolim',
  'Dornal',
  'Estevim',
  'Faldar',
  'Gravem',
  'Holmar',
  'Ibanês',
  'Jaspel',
  'Korvim',
  'Lanteiro',
  'Mirandel',
  'Noruel',
  'Ostrand',
  'Pradim',
  'Quintor',
  'Ruvelo',
  'Santel',
  'Tavim',
  'Ulmar',
  'Valdrim',
];
const FIRMS = [
  'Varnel',
  'Osterby',
  'Lumeda',
  'Trapiche',
  'Falkor',
  'Merendal',
  'Sollund',
  'Pirola',
  'Brandel',
  'Quadrim',
  'Hellvik',
  'Tirsan',
];
const TRADES = ['Outfitters', 'Home', 'Tea', 'Books', 'Cycles', 'Ceramics', 'Toys', 'Skincare', 'Papers', 'Plants'];

/** Somebody invented: names are made of parts, addresses lie in domains that can never exist (RFC 2606). */
export interface Persona {
  name: string;
  email: string;
  traits: Record<string, Json>;
}

/** The people of one buyer. Everything about them is invented. */
export function personas(story: Story, buyer: number, members: number, random: Random): Persona[] {
  const firm = `${from(FIRMS, random)} ${from(TRADES, random)}`;
  const firmDomain = `${plain(firm)}-${buyer.toString(36)}.example`;
  return Array.from({ length: members }, (_, member): Persona => {
    const [given, family] = [from(GIVEN, random), from(FAMILY, random)];
    const mailbox = `${plain(given)}.${plain(family)}`;
    const name = `${given} ${family}`;
    if (!story.deals) {
      const email = `${mailbox}.${buyer.toString(36)}@${from(story.domains, random)}`;
      return { name, email, traits: { name, email, country: story.country } };
    }
    const email = `${mailbox}.${member}@${firmDomain}`;
    return { name, email, traits: { name, email, company: firm, role: story.roles[member] ?? '', country: story.country } };
  });
}

/** What a fact carries of who it was: the device, and the address once it was left. */
export function idsOf(story: Story, buyer: number, member: number, persona: Persona, isKnown: boolean): Identifiers {
  const anonymous = `${story.slug}-${buyer.toString(36)}-${member}`;
  return isKnown ? { anonymous, email: persona.email } : { anonymous };
}

function from<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
