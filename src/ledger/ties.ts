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
  /** What the link or the code of a contact says, by what was tied until `decided` (ms). */
  heard(workspace: number, contact: Dated, decided: number): Heard;
  /** Moments (ms) when codes of a workspace end: contacts alike but for the time are claimed alike between two of them. */
  ends(workspace: number): number[];
  /** Whom it speaks for now; null when it was never tied. */
  newest(workspace: number, kind: TieKind, name: string): Tied | null;
  /** Writes ties, to be committed with what they belong to. Call what it returns once that is done. */
  write(tx: StateTransaction, now: number, workspace: number, kind: TieKind, ties: readonly NamedTie[]): Promise<() => void>;
}

/** `until`: when a code ends, in ms; null for never. */
export type NamedTie = Tied & { name: string; until?: number | null };

/** A contact and when it happened (ms). */
export interface Dated {
  at: number;
  evidence: Evidence;
}

/** `claim` is null where nothing is named that is tied. `over`: the code that was named and had ended, which then proves nothing. */
export interface Heard {
  claim: Claim | null;
  over: string | null;
}

type KeptTie = Tied & { known: number; until: number | null };

/** As `tie.name` and codes are compared: without space around and in lower case. */
export function codeName(code: string): string {
  return code.trim().toLowerCase();
}

export async function openTies(db: StateDb): Promise<Ties> {
  const kept = new Map<string, KeptTie[]>();
  const keyOf = (workspace: number, kind: TieKind, name: string) => `${workspace}/${kind}/${name}`;

  function keep(workspace: number, kind: TieKind, name: string, tie: KeptTie): void {
    const key = keyOf(workspace, kind, name);
    const ties = kept.get(key);
    if (ties) ties.push(tie);
    else kept.set(key, [tie]);
  }

  for (const { workspace, kind, name, known, until, ...tied } of await db.selectFrom('tie').selectAll().orderBy('known').execute()) {
    keep(workspace, kind, name, { ...tied, known: known.getTime(), until: until?.getTime() ?? null });
  }

  function tieBy(workspace: number, kind: TieKind, name: string, decided: number): KeptTie | undefined {
    return kept.get(keyOf(workspace, kind, name))?.findLast(({ known }) => known <= decided);
  }

  function byCode(workspace: number, name: string, at: number, decided: number): Heard {
    const tie = tieBy(workspace, 'code', name, decided);
    if (!tie) return NOTHING;
    return tie.until !== null && at >= tie.until ? { claim: null, over: name } : { claim: claimOf('code', name, tie), over: null };
  }

  return {
    heard(workspace, { at, evidence: { link, code } }, decided) {
      const byLink = link === undefined ? undefined : tieBy(workspace, 'link', link, decided);
      if (byLink) return { claim: claimOf('link', link as string, byLink), over: null };
      return code === undefined ? NOTHING : byCode(workspace, codeName(code), at, decided);
    },
    ends(workspace) {
      const own = [...kept].filter(([key]) => key.startsWith(`${workspace}/code/`)).flatMap(([, ties]) => ties);
      return [...new Set(own.flatMap(({ until }) => until ?? []))];
    },
    newest: (workspace, kind, name) => kept.get(keyOf(workspace, kind, name))?.at(-1) ?? null,
    async write(tx, now, workspace, kind, ties) {
      const known = await nextMoments(tx, now, 1);
      const rows = ties.map(({ until, ...tie }) => ({
        ...tie,
        workspace,
        kind,
        known: new Date(known),
        until: until ? new Date(until) : null,
      }));
      if (rows.length > 0) await tx.insertInto('tie').values(rows).execute();
      return () => {
        for (const { name, until = null, ...tied } of ties) keep(workspace, kind, name, { ...tied, known, until });
      };
    },
  };
}

const NOTHING: Heard = { claim: null, over: null };

function claimOf(kind: TieKind, name: string, { method, channel, campaign, creator }: Tied): Claim {
  return { method, channel, witness: kind, rule: `${kind}/${name}`, ...(campaign ? { campaign } : {}), ...(creator ? { creator } : {}) };
}
