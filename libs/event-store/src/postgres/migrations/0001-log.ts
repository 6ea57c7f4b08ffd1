/** The log: one head row, the events, and what refuses to change them (`docs/decisions/0003-event-log.md`). */
export const log = `
create table jejak_log.head (
  id smallint primary key check (id = 1),
  store_id uuid not null,
  position bigint not null check (position >= 0),
  chain bytea not null check (octet_length(chain) = 32),
  recorded_at timestamptz(3) not null,
  format smallint not null,
  clock text not null check (clock in ('database', 'simulated'))
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

create table jejak_log.event (
  position bigint primary key,
  stream text collate "C" not null,
  category text collate "C" not null,
  revision bigint not null check (revision >= 0),
  event_id uuid not null,
  type text collate "C" not null,
  schema_version int not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  valid_at date,
  command_id uuid not null,
  correlation_id uuid not null,
  causation_id uuid,
  data json not null,
  metadata json not null,
  chain bytea not null,
  constraint event_stream_revision unique (stream, revision)
);
create index event_category_position on jejak_log.event (category, position);
create index event_stream_command on jejak_log.event (stream, command_id);
create index event_correlation on jejak_log.event (correlation_id);
create index event_type_position on jejak_log.event (type, position);

create function jejak_log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on jejak_log.% is refused: what was recorded stays.', tg_op, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_stays before update or delete on jejak_log.event for each row execute function jejak_log.refuse_change();
create trigger event_stays_whole before truncate on jejak_log.event for each statement execute function jejak_log.refuse_change();
create trigger head_stays before delete on jejak_log.head for each row execute function jejak_log.refuse_change();
create trigger head_stays_whole before truncate on jejak_log.head for each statement execute function jejak_log.refuse_change();

create function jejak_log.guard_head() returns trigger language plpgsql as $$
begin
  if new.position < old.position or new.store_id <> old.store_id or new.clock <> old.clock or new.recorded_at < old.recorded_at then
    raise exception 'The head of the log only moves forward, in its own store and on its own clock.' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger head_moves_forward before update on jejak_log.head for each row execute function jejak_log.guard_head();

alter table jejak_log.event enable always trigger event_stays;
alter table jejak_log.event enable always trigger event_stays_whole;
alter table jejak_log.head enable always trigger head_stays;
alter table jejak_log.head enable always trigger head_stays_whole;
alter table jejak_log.head enable always trigger head_moves_forward;
`;
