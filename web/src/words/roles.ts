import type { Role } from '../../../src/core/role.ts';

export const roleNames: Record<Role, string> = {
  owner: 'role.owner',
  admin: 'role.admin',
  marketer: 'role.marketer',
  sales: 'role.sales',
  support: 'role.support',
  analyst: 'role.analyst',
};

/** What somebody with that role may do. */
export const roleMeanings: Record<Role, string> = {
  owner: 'roleMeaning.owner',
  admin: 'roleMeaning.admin',
  marketer: 'roleMeaning.marketer',
  sales: 'roleMeaning.sales',
  support: 'roleMeaning.support',
  analyst: 'roleMeaning.analyst',
};

export const roles = Object.keys(roleNames) as Role[];
