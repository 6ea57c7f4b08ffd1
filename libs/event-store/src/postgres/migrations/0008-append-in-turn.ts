/**
 * `append` as in 0002, with two ways to be quicker. A call may be on its way before the answer to the one ahead is back
 * (`follows` is that one's number): the number of the last committed call stays in the session, and goes with a transaction
 * that is rolled back, so a call never overtakes one that failed. And an append of one event, alone in its call, is decided
 * and inserted by one statement, still a later one than the lock; whatever is not simply written goes the general way.
 */
export const appendInTurn = `
drop function jejak_log.append;
create or replace function jejak_log.append(
  streams text, append_streams int[], append_expected bigint[], append_counts int[],
  ids uuid[], types text, versions int[], occurred text, valid text, commands uuid[], correlations uuid[], causations text,
  datas text, metadatas text, hashes bytea, simulated_now timestamptz, follows text, call text
) returns text language plpgsql volatile as $$
declare
  names constant text[] := string_to_array(streams, E'\\n');
  total constant int := cardinality(ids);
  start bigint;
  place bigint;
  link bytea;
  tip bytea;
  now_at timestamptz(3);
  now_ms bytea;
  e bigint;
  stored bigint[];
begin
  if follows is not null and current_setting('jejak.committed', true) is distinct from follows then
    raise exception 'The call before this one was not committed.' using errcode = 'serialization_failure';
  end if;
  call := set_config('jejak.committed', call, false);
  select h.position, h.chain, h.recorded_at into strict start, link, now_at from jejak_log.head h where h.id = 1 for update;
  place := start;
  now_at := greatest(now_at, date_trunc('milliseconds', coalesce(simulated_now, clock_timestamp())));
  now_ms := int8send((extract(epoch from now_at) * 1000)::bigint);
  if total = 1 then
    e := append_expected[1];
    place := place + 1;
    tip := sha256(link || int8send(place) || int8send(e + 1) || now_ms || hashes);
    insert into jejak_log.event (position, stream, category, revision, event_id, type, schema_version, occurred_at, recorded_at,
      valid_at, command_id, correlation_id, causation_id, data, metadata, chain)
    select place, streams, split_part(streams, '-', 1), e + 1, ids[1], types, versions[1], occurred::timestamptz, now_at,
      nullif(valid, '')::date, commands[1], correlations[1], nullif(causations, '')::uuid, datas::json, metadatas::json, tip
    where e = coalesce((select x.revision from jejak_log.event x where x.stream = streams order by x.revision desc limit 1), -1);
    if found then
      update jejak_log.head set position = place, chain = tip, recorded_at = now_at where id = 1;
      perform pg_notify('jejak_log', place::text);
      return 'w ' || (e + 1) || ' ' || place || E'\\n';
    end if;
    place := start;
  end if;
  declare
    current bigint[];
    places bigint[] := array_fill(null::bigint, array[total]);
    revisions bigint[] := places;
    owners int[] := array_fill(null::int, array[total]);
    links bytea[] := array_fill(null::bytea, array[total]);
    first int := 1;
    s int; k int; r bigint; same bigint; found_place bigint;
    verdicts text := '';
  begin
    stored := array(
      select coalesce((select x.revision from jejak_log.event x where x.stream = n.name order by x.revision desc limit 1), -1)
      from unnest(names) as n(name));
    current := stored;
    for a in 1 .. cardinality(append_counts) loop
      s := append_streams[a]; e := append_expected[a]; k := append_counts[a]; r := current[s];
      if e = r then
        for i in first .. first + k - 1 loop
          place := place + 1;
          r := r + 1;
          link := sha256(link || int8send(place) || int8send(r) || now_ms || substring(hashes from i * 32 - 31 for 32));
          places[i] := place; revisions[i] := r; owners[i] := s; links[i] := link;
        end loop;
        current[s] := r;
        verdicts := verdicts || 'w ' || r || ' ' || place || E'\\n';
      else
        same := 0;
        if e + k <= r then
          select count(*) into same from jejak_log.event x
          where x.stream = names[s] and x.revision > e and x.revision <= e + k and x.event_id = ids[first + (x.revision - e)::int - 1];
          if r > stored[s] then
            select same + count(*) into same from unnest(ids, owners, revisions) u(id, owner, revision)
            where u.owner = s and u.revision > e and u.revision <= e + k and u.id = ids[first + (u.revision - e)::int - 1];
          end if;
        end if;
        if same = k then
          select x.position into found_place from jejak_log.event x where x.stream = names[s] and x.revision = e + k;
          if not found then
            select u.place into strict found_place from unnest(places, owners, revisions) u(place, owner, revision)
            where u.owner = s and u.revision = e + k;
          end if;
          verdicts := verdicts || 'r ' || (e + k) || ' ' || found_place || E'\\n';
        else
          verdicts := verdicts || 'c ' || r || E'\\n';
        end if;
      end if;
      first := first + k;
    end loop;
    if place > start then
      insert into jejak_log.event (position, stream, category, revision, event_id, type, schema_version, occurred_at, recorded_at,
        valid_at, command_id, correlation_id, causation_id, data, metadata, chain)
      select u.place, names[u.owner], split_part(names[u.owner], '-', 1), u.revision, u.id, u.type, u.version, u.occurred::timestamptz, now_at,
        u.valid::date, u.command, u.correlation, u.causation::uuid, u.data::json, u.metadata::json, u.link
      from unnest(places, owners, revisions, links, ids, string_to_array(types, E'\\n'), versions, string_to_array(occurred, E'\\n'),
        string_to_array(valid, E'\\n', ''), commands, correlations, string_to_array(causations, E'\\n', ''),
        string_to_array(datas, E'\\n'), string_to_array(metadatas, E'\\n'))
        as u(place, owner, revision, link, id, type, version, occurred, valid, command, correlation, causation, data, metadata)
      where u.place is not null;
      update jejak_log.head set position = place, chain = link, recorded_at = now_at where id = 1;
      perform pg_notify('jejak_log', place::text);
    end if;
    return verdicts;
  end;
end $$;
`;
