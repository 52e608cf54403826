-- A line of the log is written with less work, and says what it said (docs/decisions/0052). Which chain a transaction writes to is said only
-- when it is not the person’s own, which it finds again; a line is taken apart in place, and its children are looked at where there are some.
create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  who uuid := nullif(current_setting('app.person', true), '')::uuid;
  with_sign_in uuid := nullif(current_setting('app.sign_in', true), '')::uuid;
  entered int := nullif(current_setting('app.area', true), '')::int;
  openings jsonb := nullif(current_setting('app.openings', true), '')::jsonb;
  own int := case when who is null then 0 else 1 + (abs(hashtext(who::text)) % 8) end;
  a_lane smallint := own;
  the record; line jsonb; did text; about jsonb; children uuid[]; opening text;
begin
  if entered is not null and entered <> an_area then raise exception 'audit: not this area'; end if;
  if own > 0 then
    if nullif(current_setting('app.lane', true), '')::int between 1 and 8 then
      a_lane := current_setting('app.lane', true);
    elsif not pg_try_advisory_xact_lock(20260061, an_area * 16 + own) then
      for turn in 1 .. 7 loop
        a_lane := (own - 1 + turn) % 8 + 1;
        exit when pg_try_advisory_xact_lock(20260061, an_area * 16 + a_lane);
        a_lane := own;
      end loop;
      execute format('set local app.lane to %L', a_lane);
    end if;
  end if;
  for nth in 0 .. jsonb_array_length(entries) - 1 loop
    line := entries -> nth;
    did := line ->> 'did';
    about := line -> 'about';
    children := '{}';
    if line -> 'children' <> '[]' then
      children := array(select distinct x::uuid from jsonb_array_elements_text(line -> 'children') x order by 1);
      if openings is not null then
        opening := (select openings ->> c::text from unnest(children) c where openings ? c::text limit 1);
        if opening is not null then about := about || jsonb_build_object('openingId', opening); end if;
      end if;
    end if;
    loop
      update audit.head h set seq = h.seq + 1,
        hash = sha256(h.hash || audit.canonical(an_area, a_lane, h.seq + 1, happened_at, who, with_sign_in, did, children, about))
      where h.area_id = an_area and h.lane = a_lane returning h.seq, h.hash into the;
      exit when found;
      insert into audit.head (area_id, lane, seq, hash) values (an_area, a_lane, 0, '\x') on conflict do nothing;
    end loop;
    insert into audit.entry (area_id, lane, seq, at, person_id, sign_in_id, what, child_ids, subject, hash)
      values (an_area, a_lane, the.seq, happened_at, who, with_sign_in, did, children, about, the.hash);
    if children <> '{}' then
      insert into audit.about_child (area_id, child_id, at, lane, seq) select an_area, c, happened_at, a_lane, the.seq from unnest(children) c;
    end if;
  end loop;
end $$;
