import type { FastifyRequest } from 'fastify';

const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host we listen on can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || LOOPBACK_ADDRESS.test(host);
}

/** Whether the Host header names this machine and our port. A page that had its own name pointed here (DNS rebinding) still sends its own name. */
export function namesThisServer(host: string | undefined, port: number): boolean {
  const [, name = '', digits] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host?.toLowerCase() ?? '') ?? [];
  return LOOPBACK_NAME.test(name) && Number(digits ?? 80) === port;
}

/** Whether a request came over the loopback interface, and asked for it. */
export function isLocalRequest(request: FastifyRequest): boolean {
  const { localPort, remoteAddress } = request.socket;
  return LOOPBACK_ADDRESS.test(remoteAddress ?? '') && namesThisServer(request.headers.host, localPort ?? 0);
}
