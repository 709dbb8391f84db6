import { hash, randomBytes } from 'node:crypto';
import type { StateDb } from '../../../store/state.ts';

/** A random number for each UTC day, destroyed after the next: what was named with it cannot be linked to anybody afterwards. */
export interface DaySalts {
  of(at: number): Promise<Buffer>;
}

const DAY = 86_400_000;
const SALT_BYTES = 32;

export function openDaySalts(db: StateDb): DaySalts {
  let current: { day: number; salt: Promise<Buffer> } | null = null;
  return {
    of(at) {
      const day = Math.floor(at / DAY);
      if (current?.day === day) return current.salt;
      const salt = readOrMake(db, day);
      const made = { day, salt };
      current = made;
      // A failure is not remembered: the next request asks again.
      salt.catch(() => {
        if (current === made) current = null;
      });
      return salt;
    },
  };
}

async function readOrMake(db: StateDb, day: number): Promise<Buffer> {
  const name = (nth: number) => new Date(nth * DAY).toISOString().slice(0, 10);
  await db
    .deleteFrom('day_salt')
    .where('day', '<', name(day - 1))
    .execute();
  await db
    .insertInto('day_salt')
    .values({ day: name(day), salt: randomBytes(SALT_BYTES) })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  const row = await db.selectFrom('day_salt').select('salt').where('day', '=', name(day)).executeTakeFirstOrThrow();
  return row.salt;
}

/** Names a visitor of one day in one workspace. The address goes in and is kept nowhere. */
export function cookielessId(salt: Buffer, workspace: number, address: string, agent: string): string {
  return `day-${hash('sha256', `${salt.toString('latin1')}${workspace}\0${address}\0${agent}`, 'hex').slice(0, 32)}`;
}
