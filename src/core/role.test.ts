import { describe, expect, it } from 'vitest';
import { ACCESS, type AccessKind, allowedTo, mayDo, ROLES } from './role.ts';

describe('roles', () => {
  it('are what the guide says of them', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, allowedTo(role).join(' ')]))).toEqual({
      owner: 'self read leads write admin people',
      admin: 'self read leads write admin people',
      marketer: 'self read leads write',
      sales: 'self read leads',
      support: 'self read leads',
      analyst: 'self read',
    });
  });

  it('never may more than an owner', () => {
    for (const kind of Object.keys(ACCESS) as AccessKind[]) expect(mayDo('owner', kind)).toBe(true);
  });
});
