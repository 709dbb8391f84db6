-- Who stated a cost by hand. The cost itself is a fact on the ledger like any other.

create table cost_statement (
  workspace int not null references workspace,
  -- Its id on the ledger, a number of 64 bits.
  fact numeric(20) not null,
  actor_kind text not null,
  -- Id of the person or the key; '' for the command line.
  actor text not null,
  actor_name text not null,
  primary key (workspace, fact)
);
