import type { FastifyRequest } from 'fastify';
import type { ListedSource } from './write-keys.ts';

/** Where the SDK that asks reaches us, and how: a proxy that ends TLS says so. */
function selfOf(request: FastifyRequest): { host: string; protocol: 'http' | 'https' } {
  const said = request.headers['x-forwarded-proto'];
  return { host: request.headers.host ?? 'localhost', protocol: said === 'https' || request.protocol === 'https' ? 'https' : 'http' };
}

/** What Segment's analytics.js fetches before it starts: send everything here, load nothing else, report no metrics. */
export function segmentSettings(writeKey: string, request: FastifyRequest) {
  const { host, protocol } = selfOf(request);
  return {
    integrations: {
      'Segment.io': {
        apiKey: writeKey,
        apiHost: `${host}/v1`,
        protocol,
        unbundledIntegrations: [],
        addBundledMetadata: true,
        maybeBundledConfigIds: {},
        versionSettings: { version: '4.4.7', componentTypes: ['browser'] },
      },
    },
    plan: {
      track: { __default: { enabled: true, integrations: {} } },
      identify: { __default: { enabled: true } },
      group: { __default: { enabled: true } },
    },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  };
}

/** What RudderStack's SDKs fetch before they start: an enabled source without destinations, and no reports to anybody else. */
export function rudderSourceConfig(writeKey: string, { id, workspace, name, keySince }: ListedSource) {
  const updatedAt = (keySince ?? new Date(0)).toISOString();
  return {
    source: {
      id: String(id),
      name,
      writeKey,
      enabled: true,
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
      workspaceId: String(workspace),
      destinations: [],
      connections: [],
      dataplanes: {},
      updatedAt,
    },
    updatedAt,
  };
}
