import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Type } from 'typebox';
import type { Routes } from '../lib/http.ts';

/** How Funil is doing. `trouble` names what does not work right now, in a sentence. */
export interface Health {
  backlog: number;
  trouble: string | null;
}

export interface FactCount {
  outcome: string;
  reason: string;
  facts: number;
}

export interface HealthParts {
  version: string;
  health: () => Promise<Health>;
  countFacts: () => Promise<FactCount[]>;
}

const healthSchema = Type.Object({
  status: Type.Union([Type.Literal('ok'), Type.Literal('degraded')]),
  version: Type.String(),
  backlog: Type.Integer({ description: 'Facts accepted that are not in the ledger yet' }),
  trouble: Type.Union([Type.String(), Type.Null()]),
});

export function healthRoutes({ version, health, countFacts }: HealthParts): Routes {
  return (http) => {
    http.get(
      '/health',
      { config: { scope: 'open' }, schema: { tags: ['running'], summary: 'Whether all is well', response: { 200: healthSchema } } },
      async () => {
        const now = await health();
        return { status: now.trouble === null ? ('ok' as const) : ('degraded' as const), version, ...now };
      },
    );
    const registry = createMetrics(health, countFacts);
    http.get(
      '/metrics',
      { config: { scope: 'admin' }, schema: { tags: ['running'], summary: 'Metrics for Prometheus', produces: ['text/plain'] } as never },
      async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
    );
  };
}

function createMetrics(health: HealthParts['health'], countFacts: HealthParts['countFacts']): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'funil_facts',
    help: 'Facts by what became of them. A gauge, because a restored backup may set it back.',
    labelNames: ['outcome', 'reason'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { outcome, reason, facts } of await countFacts()) this.inc({ outcome, reason }, facts);
    },
  });
  new Gauge({
    name: 'funil_journal_backlog_facts',
    help: 'Facts accepted that are not in the ledger yet.',
    registers: [registry],
    async collect() {
      this.set((await health()).backlog);
    },
  });
  return registry;
}
