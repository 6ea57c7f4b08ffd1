/**
 * Who may do what: the writer appends, the projector reads the log and owns the read models, the reader sees views. Roles
 * that do not exist are passed over: then the owner's own rights are used. It is run at every start, because roles may be made later.
 */
export const roles = `
revoke all on schema jejak_log, jejak_read, read from public;
revoke execute on all functions in schema jejak_log from public;
do $$
begin
  if exists (select from pg_roles where rolname = 'jejak_writer') then
    grant usage on schema jejak_log to jejak_writer;
    grant select, insert on jejak_log.event to jejak_writer;
    grant select, update on jejak_log.head to jejak_writer;
    grant execute on function jejak_log.append to jejak_writer;
  end if;
  if exists (select from pg_roles where rolname = 'jejak_projector') then
    grant usage on schema jejak_log, read to jejak_projector;
    grant select on jejak_log.event, jejak_log.head to jejak_projector;
    grant usage on schema jejak_read to jejak_projector;
    grant select, insert, update, delete on jejak_read.projection to jejak_projector;
    grant create on schema read to jejak_projector;
    begin
      execute format('grant create on database %I to jejak_projector', current_database());
    exception when insufficient_privilege then
      raise warning 'jejak_projector may not create schemas in this database; grant it CREATE.';
    end;
  end if;
  if exists (select from pg_roles where rolname = 'jejak_reader') then
    grant usage on schema jejak_read, read to jejak_reader;
    grant select on jejak_read.projection, read.log_head to jejak_reader;
    alter default privileges in schema read grant select on tables to jejak_reader;
  end if;
end $$;
`;
