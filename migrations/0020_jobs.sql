-- Work for later. The queue itself is graphile-worker's (schema graphile_worker, made by prepare-jobs.ts after these
-- migrations); the application puts jobs in only through platform.enqueue, and only inside the transaction that wants them.

grant usage on schema platform to linkwork_app, linkwork_job;
grant usage on schema auth to linkwork_job;

create table platform.job_done (
  area_id int not null references public.area,
  id      uuid not null,
  at      timestamptz not null,
  primary key (area_id, id)
);
comment on table platform.job_done is 'Jobs whose effect is kept, so that trying one again does it once. @class 0';
alter table platform.job_done enable row level security;

/* Enqueues jobs of one name. on_behalf_of: a member of staff of this area.
   jobs: [{"id": "…", "on_behalf_of": "…", "about": {…ids}, "at": "…", "key": null}] */
create function platform.enqueue(job text, jobs jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  j record;
begin
  if an_area is null then raise exception 'jobs: nobody is here'; end if;
  for j in select * from jsonb_to_recordset(jobs) as x(id uuid, on_behalf_of uuid, about jsonb, at timestamptz, key text) loop
    if not exists (select 1 from staff_member s where s.area_id = an_area and s.id = j.on_behalf_of) then
      raise exception 'jobs: nobody of this area';
    end if;
    perform graphile_worker.add_job(
      job,
      json_build_object('area', an_area, 'id', j.id, 'onBehalfOf', j.on_behalf_of, 'about', j.about),
      run_at := j.at,
      max_attempts := 25,
      job_key := an_area || ' ' || job || ' ' || j.key);
  end loop;
end $$;

/* Takes back the job that waits under this key. One that has begun is not tried again. */
create function platform.withdraw_job(job text, key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.remove_job(nullif(current_setting('app.area', true), '')::int || ' ' || job || ' ' || key);
end $$;

/* True the first time this job gets here, in a transaction that is kept. */
create function platform.first_time(job_id uuid, now_is timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into platform.job_done (area_id, id, at) values (nullif(current_setting('app.area', true), '')::int, job_id, now_is)
  on conflict do nothing;
  return found;
end $$;

/* A job enters as the person on whose behalf it is, for two minutes, and only while they work here. */
create function auth.open_sign_in_for_job(an_area int, a_person uuid, a_token bytea, an_id uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.sign_in x where x.area_id = an_area and x.staff_id = a_person and x.kind = 'job' and x.ends_at < at;
  insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, awaits_code, opened_at, seen_at, ends_at)
  select an_area, sha256(a_token), an_id, a_person, 'job', '', false, at, at, at + interval '2 minutes'
  from staff_member s where s.area_id = an_area and s.id = a_person and s.active;
  return found;
end $$;

revoke execute on function platform.enqueue, platform.withdraw_job, platform.first_time, auth.open_sign_in_for_job from public;
grant execute on function platform.enqueue, platform.withdraw_job, platform.first_time to linkwork_app;
grant execute on function auth.open_sign_in_for_job to linkwork_job;
