-- What is offered of a draft is what somebody typed. The longest part of a form in which several things were ticked was the list of their ids, as JSON.

/* As in 0023; each of several values is looked at by itself, and an id, chosen or only offered (“~”), is nobody's words. */
create or replace function public.drafts_at(an_area int, a_path text, chosen uuid, at timestamptz) returns jsonb
language sql volatile set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'key', encode(auth.known_draft_key(), 'base64'),
    'offered', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'at', o.updated_at, 'excerpt', o.excerpt) order by o.updated_at desc) from (
      select d.id, d.updated_at, (
        select left(typed.value, 80) from jsonb_each(d.fields) field
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(field.value) when 'array' then field.value else jsonb_build_array(field.value) end) typed (value)
        where typed.value !~ '^[0-9a-f-]{36}~?$' order by length(typed.value) desc limit 1) as excerpt
      from draft d where d.area_id = an_area and d.path = a_path and d.thrown_away_at is null and d.updated_at > at - interval '14 days'
      order by d.updated_at desc limit 5) o), '[]'),
    'chosen', (select jsonb_build_object('id', d.id, 'at', d.updated_at, 'fields', d.fields, 'version', d.version)
      from draft d where d.area_id = an_area and d.id = chosen and d.path = a_path and d.updated_at > at - interval '14 days'))
$$;
