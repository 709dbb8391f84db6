import { BlockList, isIP } from 'node:net';

/** Networks that no stranger may have this server call or send people to: private, local, shared, documentation and reserved ones (IANA special-purpose registries, RFC 6890). */
const CLOSED_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3';
/** Those that carry an IPv4 address within (mapped, translated, 6to4, Teredo) are closed whole. */
const CLOSED_6 =
  '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';

/** A list each: one for both would find every IPv4 address in the network that stands for mapped ones. */
const closed = { ipv4: listOf(CLOSED_4, 'ipv4'), ipv6: listOf(CLOSED_6, 'ipv6') };

function listOf(networks: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks.split(' ')) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether an IP address, written as the resolver writes it, is one that the public Internet can have. False for anything else. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
  return !closed[family].check(address, family);
}
