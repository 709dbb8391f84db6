import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const winback: MethodDeclaration = { id: 'winback', claims };
