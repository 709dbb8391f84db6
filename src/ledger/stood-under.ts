/**
 * SQL: narrows rows of {nodes:Array(UInt64)} to the leads they can stand under, which is what the tables are ordered by. A row stands under the
 * lead of the time it was written: an identifier's own number, or one a merge or a split gave it, which `aliases` knows.
 */
export const STOOD_UNDER =
  '(lead in {nodes:Array(UInt64)} or lead in (select lead from aliases where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)}))';
