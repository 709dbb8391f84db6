import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('an address that strangers may name', () => {
  it.each(['8.8.8.8', '1.1.1.1', '203.0.112.255', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4007::1a'])(
    'may be %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.1',
    '0',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '192.0.0.8',
    '::',
    '::1',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::fFFf:127.0.0.1',
    '0:0:0:0:0:ffff:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '[::1]',
    'localhost',
    'localhost.',
    '',
    ' 8.8.8.8',
    '8.8.8.8/24',
    '8.8.8.8:25',
    '8.8.8',
  ])('S-22: is never %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
