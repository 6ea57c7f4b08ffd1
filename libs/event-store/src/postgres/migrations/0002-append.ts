/**
 * Group commit in one call (`event-store.md` 5.2): lock the head row, then look at the streams in a later statement, then
 * decide each append in order against a running picture, insert, move the head, notify. Lists of texts are joined by line
 * feeds, which JSON never holds raw; an empty line is null. Verdicts, a line each: `w revision position` written,
 * `r revision position` repeated, `c revision` conflict.
 */
export const append = `
create function jejak_log.append(
  streams text, append_streams int[], append_expected bigint[], append_counts int[],
  ids uuid[], types text, versions int[], occurred text, valid text, commands uuid[], correlations uuid[], causations text,
  datas text, metadatas text, hashes bytea, simulated_now timestamptz
) returns text language plpgsql volatile as $$
declare
  names constant text[] := string_to_array(streams, E'\\n');
  total constant int := cardinality(ids);
  start bigint;
  place bigint;
  link bytea;
  now_at timestamptz(3);
  now_ms bytea;
  stored bigint[];
  current bigint[];
  places bigint[] := array_fill(null::bigint, array[total]);
  revisions bigint[] := places;
  owners int[] := array_fill(null::int, array[total]);
  links bytea[] := array_fill(null::bytea, array[total]);
  first int := 1;
  s int; k int; e bigint; r bigint; same bigint; found_place bigint;
  verdicts text := '';
begin
  select h.position, h.chain, h.recorded_at into strict start, link, now_at from jejak_log.head h where h.id = 1 for update;
  place := start;
  now_at := greatest(now_at, date_trunc('milliseconds', coalesce(simulated_now, clock_timestamp())));
  now_ms := int8send((extract(epoch from now_at) * 1000)::bigint);
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
end $$;
`;
