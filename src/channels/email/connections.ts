import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Connections that stay open for a while after a message, so that the next to the same server needs no greeting, TLS and sign-in of its own. */
export interface Connections {
  /** One that is open and free; null where there is none. Whoever has it gives it back or closes it. */
  take(key: string): SMTPConnection | null;
  giveBack(key: string, connection: SMTPConnection): void;
  close(): void;
}

interface Idle {
  connection: SMTPConnection;
  timer: NodeJS.Timeout;
}

const KEPT_MS = 10_000;
/** Of one server; more are never busy at once. */
const MOST_IDLE = 5;
/** Servers end a connection that brought too many. */
const MOST_MESSAGES = 50;

export function openConnections(keptMs = KEPT_MS): Connections {
  const idle = new Map<string, Idle[]>();
  const carried = new WeakMap<SMTPConnection, number>();
  let closed = false;

  function forget(key: string, connection: SMTPConnection): void {
    const kept = idle.get(key) ?? [];
    clearTimeout(kept.find((one) => one.connection === connection)?.timer);
    const left = kept.filter((one) => one.connection !== connection);
    if (left.length === 0) idle.delete(key);
    else idle.set(key, left);
  }

  return {
    take(key) {
      const last = idle.get(key)?.at(-1);
      if (!last) return null;
      forget(key, last.connection);
      return last.connection;
    },
    giveBack(key, connection) {
      const messages = (carried.get(connection) ?? 0) + 1;
      carried.set(connection, messages);
      const waiting = idle.get(key) ?? [];
      if (closed || messages >= MOST_MESSAGES || waiting.length >= MOST_IDLE) {
        connection.close();
        return;
      }
      const drop = () => {
        forget(key, connection);
        connection.close();
      };
      connection.once('end', () => forget(key, connection));
      const timer = setTimeout(drop, keptMs);
      timer.unref();
      idle.set(key, [...waiting, { connection, timer }]);
    },
    close() {
      closed = true;
      for (const { connection, timer } of [...idle.values()].flat()) {
        clearTimeout(timer);
        connection.close();
      }
      idle.clear();
    },
  };
}
