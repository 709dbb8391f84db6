import type { MethodDeclaration } from '../../core/claim.ts';
import { claims } from './claims.ts';

export const seo: MethodDeclaration = { id: 'seo', claims };
