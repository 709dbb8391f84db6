/** Who stated which cost by hand; `fact` is its id on the ledger. */
export interface CostTables {
  cost_statement: { workspace: number; fact: string; actor_kind: string; actor: string; actor_name: string };
}
