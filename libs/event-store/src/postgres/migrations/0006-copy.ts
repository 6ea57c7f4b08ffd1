/**
 * Events of another log, with their own revisions and times, at the end of this one (`copy-log`, `restore`). Lists are
 * spelled as for `append`. Nobody but the owner may call it: no role is granted it, and 0004 takes it from the public.
 */
export const copy = `
create function jejak_log.copy_in(
  after_position bigint, streams text, revisions bigint[], ids uuid[], types text, versions int[], occurred text, recorded text,
  valid text, commands uuid[], correlations uuid[], causations text, datas text, metadatas text, hashes bytea
) returns bigint language plpgsql volatile as $$
declare
  times constant timestamptz[] := string_to_array(recorded, E'\\n')::timestamptz[];
  place bigint;
  link bytea;
  now_at timestamptz(3);
  links bytea[] := array_fill(null::bytea, array[cardinality(ids)]);
  wrong text;
begin
  select h.position, h.chain, h.recorded_at into strict place, link, now_at from jejak_log.head h where h.id = 1 for update;
  if place <> after_position then
    raise exception 'The log is at position %, not %: something else writes to it.', place, after_position;
  end if;
  for i in 1 .. cardinality(ids) loop
    if times[i] < now_at then
      raise exception 'An event recorded at % cannot follow one recorded at %.', times[i], now_at;
    end if;
    now_at := times[i];
    link := sha256(link || int8send(place + i) || int8send(revisions[i]) || int8send((extract(epoch from now_at) * 1000)::bigint)
      || substring(hashes from i * 32 - 31 for 32));
    links[i] := link;
  end loop;
  with given as (
    select u.stream, u.revision, u.revision - row_number() over (partition by u.stream order by u.i) as before
    from unnest(string_to_array(streams, E'\\n'), revisions) with ordinality u(stream, revision, i))
  select g.stream into wrong from given g
  where g.before <> coalesce((select x.revision from jejak_log.event x where x.stream = g.stream order by x.revision desc limit 1), -1)
  limit 1;
  if wrong is not null then
    raise exception 'The revisions of % do not follow each other.', wrong;
  end if;
  insert into jejak_log.event (position, stream, category, revision, event_id, type, schema_version, occurred_at, recorded_at,
    valid_at, command_id, correlation_id, causation_id, data, metadata, chain)
  select place + u.i, u.stream, split_part(u.stream, '-', 1), u.revision, u.id, u.type, u.version, u.occurred::timestamptz, u.at,
    u.valid::date, u.command, u.correlation, u.causation::uuid, u.data::json, u.metadata::json, u.link
  from unnest(string_to_array(streams, E'\\n'), revisions, links, ids, string_to_array(types, E'\\n'), versions, string_to_array(occurred, E'\\n'),
    times, string_to_array(valid, E'\\n', ''), commands, correlations, string_to_array(causations, E'\\n', ''),
    string_to_array(datas, E'\\n'), string_to_array(metadatas, E'\\n'))
    with ordinality u(stream, revision, link, id, type, version, occurred, at, valid, command, correlation, causation, data, metadata, i);
  place := place + cardinality(ids);
  update jejak_log.head set position = place, chain = link, recorded_at = now_at where id = 1;
  perform pg_notify('jejak_log', place::text);
  return place;
end $$;
`;
