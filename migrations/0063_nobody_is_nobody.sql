-- Three things that a promise says and the database did not hold by itself.
-- Each function is changed as it stands, so that what earlier files made of it stays.
do $$
declare
  was text; now_is text; which text;
begin
  /* Whoever has left is nobody, also where their sign-in was not ended: entering had set who they are before it asked (P04). */
  was := pg_get_functiondef('auth.enter(int, bytea, timestamptz, date, interval, uuid)'::regprocedure);
  now_is := regexp_replace(was, '(and m\.active;)(\s*end)', E'\\1\n  if not found then set local app.area to \'\'; end if;\\2', 'i');
  execute now_is;

  /* Nobody learns from a calendar elsewhere when a child is to be met whose address is protected (P43). */
  was := pg_get_functiondef('auth.read_feed(int, uuid, bytea, timestamptz, date)'::regprocedure);
  now_is := replace(was, '        and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = t.child_id',
    E'        and not exists (select 1 from child c where c.area_id = an_area and c.id = t.child_id and c.has_protected_address)\n'
    '        and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = t.child_id');
  if now_is = was then raise exception 'auth.read_feed is not as this file expects it'; end if;
  execute now_is;

  /* Somebody who has not given their code yet has neither roles nor tables, and "not (x = any (nothing))" is neither true nor
     false: it turned nobody away. What is not known to be theirs is not theirs. */
  foreach which in array array['auth.verify_sitter', 'public.carry_over', 'public.take_back_schools', 'public.tell_what_waits'] loop
    was := pg_get_functiondef(which::regproc);
    now_is := regexp_replace(was, 'not ((?:\([^()]*\)|''[^'']*'') = any \(nullif\(current_setting\(''app\.(?:tables|roles)'', true\), ''''\)::text\[\]\))',
      'not coalesce(\1, false)');
    if now_is = was then raise exception '% is not as this file expects it', which; end if;
    execute now_is;
  end loop;
end $$;
