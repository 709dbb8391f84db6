import type { Claim, Evidence } from '../core/claim.ts';
import type { Credited } from '../core/method.ts';
import type { StateDb, StateTransaction } from '../store/state.ts';
import { nextMoments } from './journal.ts';

export type TieKind = 'link' | 'code';

/** Whom a link or a code speaks for. */
export interface Tied {
  method: Credited;
  channel: string;
  campaign: string | null;
  creator: string | null;
}

/** What is tied to whom, all of it in memory: every contact that names a link or a code asks. Ties are dated and never changed, so a touch is claimed the same way whenever it is asked for. */
export interface Ties {
  /** What the link or the code of a contact says, by what was tied until `decided` (ms). Null where it names none that is tied. */
  claim(workspace: number, evidence: Evidence, decided: number): Claim | null;
  /** Whom it speaks for now; null when it was never tied. */
  newest(workspace: number, kind: TieKind, name: string): Tied | null;
  /** Writes ties, to be committed with what they belong to. Call what it returns once that is done. */
  write(tx: StateTransaction, now: number, workspace: number, kind: TieKind, ties: readonly NamedTie[]): Promise<() => void>;
}

export type NamedTie = Tied & { name: string };

type Dated = Tied & { known: number };

/** As `tie.name` and codes are compared: without space around and in lower case. */
export function codeName(code: string): string {
  return code.trim().toLowerCase();
}

export async function openTies(db: StateDb): Promise<Ties> {
  const kept = new Map<string, Dated[]>();
  const keyOf = (workspace: number, kind: TieKind, name: string) => `${workspace}/${kind}/${name}`;

  function keep(workspace: number, kind: TieKind, name: string, tie: Dated): void {
    const key = keyOf(workspace, kind, name);
    const ties = kept.get(key);
    if (ties) ties.push(tie);
    else kept.set(key, [tie]);
  }

  for (const { workspace, kind, name, known, ...tied } of await db.selectFrom('tie').selectAll().orderBy('known').execute()) {
    keep(workspace, kind, name, { ...tied, known: known.getTime() });
  }

  function claimBy(workspace: number, kind: TieKind, name: string, decided: number): Claim | null {
    const tie = kept.get(keyOf(workspace, kind, name))?.findLast(({ known }) => known <= decided);
    return tie ? claimOf(kind, name, tie) : null;
  }

  return {
    claim(workspace, { link, code }, decided) {
      const byLink = link === undefined ? null : claimBy(workspace, 'link', link, decided);
      return byLink ?? (code === undefined ? null : claimBy(workspace, 'code', codeName(code), decided));
    },
    newest: (workspace, kind, name) => kept.get(keyOf(workspace, kind, name))?.at(-1) ?? null,
    async write(tx, now, workspace, kind, ties) {
      const known = await nextMoments(tx, now, 1);
      const rows = ties.map((tie) => ({ ...tie, workspace, kind, known: new Date(known) }));
      if (rows.length > 0) await tx.insertInto('tie').values(rows).execute();
      return () => {
        for (const { name, ...tied } of ties) keep(workspace, kind, name, { ...tied, known });
      };
    },
  };
}

function claimOf(kind: TieKind, name: string, { method, channel, campaign, creator }: Tied): Claim {
  return { method, channel, witness: kind, rule: `${kind}/${name}`, ...(campaign ? { campaign } : {}), ...(creator ? { creator } : {}) };
}
