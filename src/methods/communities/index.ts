import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const communities: MethodDeclaration = { id: 'communities', claims };
