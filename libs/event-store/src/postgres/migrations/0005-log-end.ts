/**
 * Where the log ends, for readers that see only this database. The log of another engine has its end written down by the
 * projector, with the instant before it was asked: a position beyond an end seen after the question was never recorded.
 */
export const logEnd = `
create table jejak_read.log_end (
  id smallint primary key check (id = 1),
  position text not null,
  seen_at timestamptz not null
);
create or replace view read.log_head as
  select position, seen_at from jejak_read.log_end
  union all
  select lpad(position::text, 19, '0'), clock_timestamp() from jejak_log.head where position > 0;
`;

/** Run at every start, because roles may be made later. */
export const logEndRoles = `
do $$
begin
  if exists (select from pg_roles where rolname = 'jejak_projector') then
    grant select, insert, update on jejak_read.log_end to jejak_projector;
  end if;
end $$;
`;
