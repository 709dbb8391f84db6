import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const paid: MethodDeclaration = { id: 'paid', claims };
