import { describe, expect, it } from 'vitest';
import { isPublicHost } from './public-host.ts';

const hostOf = (url: string) => new URL(url).hostname;

describe('isPublicHost', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://0',
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://10.1.2.3',
    'http://172.31.255.255',
    'http://192.168.0.1',
    'http://169.254.169.254',
    'http://100.64.0.1',
    'http://198.18.0.1',
    'http://224.0.0.1',
    'http://255.255.255.255',
    'http://[::]',
    'http://[::1]',
    'http://[::127.0.0.1]',
    'http://[::ffff:a9fe:a9fe]',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[fe80::1]',
    'http://[fd00::1]',
    'http://[ff02::1]',
    'http://localhost',
    'http://localhost.',
    'http://shop.localhost',
    'http://printer.local',
    'http://metadata.google.internal',
    'http://intranet',
    'http://router.home.arpa',
  ])('S-22: refuses %s', (url) => {
    expect(isPublicHost(hostOf(url))).toBe(false);
  });

  it.each([
    'https://shop.example',
    'https://WWW.Shop.com.br',
    'http://8.8.8.8',
    'http://[2606:4700::1111]',
    'https://münchen.de',
    'https://localhost.shop.com',
  ])('takes %s', (url) => {
    expect(isPublicHost(hostOf(url))).toBe(true);
  });
});
