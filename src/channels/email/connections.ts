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
  ended: () => void;
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

  /** From now on it is somebody's, or nobody's. */
  function release(key: string, { connection, timer, ended }: Idle): void {
    clearTimeout(timer);
    connection.removeListener('end', ended);
    const left = (idle.get(key) ?? []).filter((one) => one.connection !== connection);
    if (left.length === 0) idle.delete(key);
    else idle.set(key, left);
  }

  return {
    take(key) {
      const last = idle.get(key)?.at(-1);
      if (!last) return null;
      release(key, last);
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
      const timer = setTimeout(() => {
        release(key, one);
        connection.close();
      }, keptMs);
      timer.unref();
      const one = { connection, timer, ended: () => release(key, one) };
      connection.once('end', one.ended);
      idle.set(key, [...waiting, one]);
    },
    close() {
      closed = true;
      for (const [key, kept] of [...idle]) {
        for (const one of kept) {
          release(key, one);
          one.connection.close();
        }
      }
    },
  };
}
