import type { MethodDeclaration } from '../core/claim.ts';
import { communities } from './communities/index.ts';
import { content } from './content/index.ts';
import { influencers } from './influencers/index.ts';
import { paid } from './paid/index.ts';
import { seo } from './seo/index.ts';
import { social } from './social/index.ts';
import { winback } from './winback/index.ts';

/** Every method, in the order the screens list them. One folder beside this file, one line here. */
export const methods: readonly MethodDeclaration[] = [content, communities, influencers, social, seo, paid, winback];
