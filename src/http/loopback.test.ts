import { describe, expect, it } from 'vitest';
import { isLoopbackHost, namesThisServer } from './loopback.ts';

describe('isLoopbackHost', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is reached from this machine only', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
  it.each(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.com', 'localhost.example.com', ''])('%s is not', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('namesThisServer', () => {
  it.each(['localhost:4180', 'LOCALHOST:4180', '127.0.0.1:4180', '[::1]:4180'])('takes %s', (host) => {
    expect(namesThisServer(host, 4180)).toBe(true);
  });
  it.each([
    undefined,
    '',
    'localhost',
    'localhost:4181',
    'rebound.example.com:4180',
    '127.0.0.1.example.com:4180',
    'localhost:4180:4180',
    'localhost@evil:4180',
    '::1:4180',
  ])('refuses %s', (host) => {
    expect(namesThisServer(host, 4180)).toBe(false);
  });
  it('knows the port that is left out', () => {
    expect(namesThisServer('localhost', 80)).toBe(true);
  });
});
