import type { Routes } from '../lib/http.ts';
import { accountRoutes, twoFactorRoutes } from './account-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { entryRoutes } from './entry-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { memberRoutes } from './member-routes.ts';
import type { People } from './people.ts';
import { recordRoutes } from './record-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { viewRoutes } from './view-routes.ts';

/** Everything about people who sign in. */
export function peopleRoutes(people: People, createWorkspace: Parameters<typeof commandRoutes>[1]): Routes {
  return (http) => {
    sessionRoutes(people)(http);
    entryRoutes(people)(http);
    accountRoutes(people)(http);
    twoFactorRoutes(people)(http);
    memberRoutes(people)(http);
    invitationRoutes(people)(http);
    recordRoutes(people)(http);
    viewRoutes(people)(http);
    commandRoutes(people, createWorkspace)(http);
  };
}
