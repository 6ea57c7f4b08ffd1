/** The place at which the watch over the chain found a fault: a restart looks there first. */
export const chainFault = `
create table jejak_read.chain_fault (
  id smallint primary key check (id = 1),
  position text not null,
  found_at timestamptz(3) not null default now()
);
`;
