import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const influencers: MethodDeclaration = { id: 'influencers', claims };
