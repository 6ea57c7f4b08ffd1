/** Where projections keep their state, and where readers look (`libs/read-model`). */
export const read = `
create schema jejak_read;
create schema read;
create table jejak_read.projection (
  name text not null,
  version int not null,
  store_id uuid not null,
  position text,
  applied_at timestamptz(3),
  complete_until timestamptz(3),
  status text not null check (status in ('rebuilding', 'live', 'halted')),
  halted_position text,
  halted_error text,
  owner text,
  fence bigint not null default 0,
  lease_until timestamptz,
  primary key (name, version)
);
create view read.log_head as
  select lpad(position::text, 19, '0') as position from jejak_log.head where position > 0;
`;
