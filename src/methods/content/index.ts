import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const content: MethodDeclaration = { id: 'content', claims };
