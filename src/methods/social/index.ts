import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const social: MethodDeclaration = { id: 'social', claims };
