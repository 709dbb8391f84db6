import { createHash } from 'node:crypto';
import type { Layout } from './postgres-layout.ts';
import { SOCKET_PORT } from './postgres-layout.ts';

/** One shop's process on a small machine: durable, little memory, few processes, tables vacuumed early because the journal and queues churn. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '40',
  shared_buffers: '32MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '256MB',
  huge_pages: 'off',
  jit: 'off',
  // Parallel plans need shared memory under /dev/shm, which is 64 MB in a container; background readers cost three processes.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  // Backups are made by SQL COPY, so the log need not serve replicas.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  // At rest it would else be half of the cluster.
  min_wal_size: '2MB',
  autovacuum: 'on',
  autovacuum_worker_slots: '4',
  autovacuum_max_workers: '2',
  autovacuum_naptime: '15s',
  autovacuum_vacuum_scale_factor: '0.05',
  autovacuum_vacuum_insert_scale_factor: '0.1',
  autovacuum_analyze_scale_factor: '0.05',
  autovacuum_vacuum_cost_delay: '1ms',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] %q%u@%d ',
};

/** The server's arguments. The data directory comes first: a server left over from a killed process is recognised by it. */
export function serverArguments(layout: Layout): string[] {
  const settings = { ...SETTINGS, unix_socket_directories: `"${layout.socket.replaceAll('"', '""')}"` };
  return ['-D', layout.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Changes when a running server would differ from one started now. */
export function fingerprintOf(args: string[], version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, args]))
    .digest('hex');
}
