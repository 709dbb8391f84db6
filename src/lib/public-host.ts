import { BlockList, isIP } from 'node:net';

/** Addresses that mean a place inside somebody's network, or none at all (IANA special-purpose registries for IPv4 and IPv6, as of 2025). */
const INSIDE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
// The last five carry addresses of the old kind, which may be any of those above.
const INSIDE_6 = [
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '100::/64',
  '2001:db8::/32',
  '2001::/32',
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/32',
  '2002::/16',
];
const INSIDE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|lan|home|home\.arpa)$/;

// Two lists, because one with ::ffff:0:0/96 would hold every IPv4 address.
const inside = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const range of INSIDE_4) inside.ipv4.addSubnet(...subnet(range), 'ipv4');
for (const range of INSIDE_6) inside.ipv6.addSubnet(...subnet(range), 'ipv6');

function subnet(range: string): [string, number] {
  const [address = '', bits] = range.split('/');
  return [address, Number(bits)];
}

/**
 * Whether a host of a parsed URL can be one on the public internet: a name with a dot that is not of a local kind, or a public address.
 * The URL parser has written every form of an IPv4 address (decimal, octal, short) out by then. Names are not looked up.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[|\]$/g, '');
  const family = isIP(host) === 4 ? 'ipv4' : 'ipv6';
  if (isIP(host) !== 0) return !inside[family].check(host, family);
  return host.includes('.') && !host.includes('..') && !INSIDE_NAME.test(host);
}
