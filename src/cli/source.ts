import { FunilError } from '../core/errors.ts';
import type { Client } from './client.ts';

export interface Source {
  id: number;
  name: string;
  kind: string;
}

export async function sourcesOf({ ask }: Pick<Client, 'ask'>): Promise<Source[]> {
  return (await ask<{ sources: Source[] }>('GET', '/api/v1/sources/keys')).sources;
}

/** The source of that name, or of that number. @throws FunilError `no_source` */
export async function sourceNamed(client: Pick<Client, 'ask'>, named: string): Promise<Source> {
  const sources = await sourcesOf(client);
  const found = sources.find(({ name }) => name === named) ?? sources.find(({ id }) => String(id) === named);
  if (found) return found;
  const known = sources.map(({ name }) => name).join(', ');
  throw new FunilError('no_source', `There is no source "${named}".`, { status: 404, hint: `Known: ${known || 'none yet'}.` });
}
