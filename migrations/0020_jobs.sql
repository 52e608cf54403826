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
   jobs: [{"id": "…", "on_behalf_of": "…", "about": {…ids}, "at": "…", "key": null, "urgent": false}] */
create function platform.enqueue(job text, jobs jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  j record;
begin
  if an_area is null then raise exception 'jobs: nobody is here'; end if;
  for j in select * from jsonb_to_recordset(jobs) as x(id uuid, on_behalf_of uuid, about jsonb, at timestamptz, key text, urgent boolean) loop
    if not exists (select 1 from staff_member s where s.area_id = an_area and s.id = j.on_behalf_of) then
      raise exception 'jobs: nobody of this area';
    end if;
    perform graphile_worker.add_job(
      job,
      json_build_object('area', an_area, 'id', j.id, 'onBehalfOf', j.on_behalf_of, 'about', j.about, 'keyed', j.key is not null),
      run_at := j.at,
      max_attempts := 25,
      job_key := an_area || ' ' || job || ' ' || j.key,
      priority := case when j.urgent then -10 else 0 end);
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

-- ---------------------------------------------------------------------------------------------------------------------
-- What comes round. There is no actor who may do everything: a round is one job a person, on that person's behalf.
create table platform.round (
  name   text not null,
  due_at timestamptz not null,
  jobs   int not null,
  primary key (name, due_at)
);
comment on table platform.round is 'Rounds of a schedule that have been begun, so that each is begun once. @local @class 0';
alter table platform.round enable row level security;

/* Begins a round, when nobody has: one job for each person with the role on that day, or for one of them in each area. */
create function platform.begin_round(a_name text, due timestamptz, job text, a_role role, once boolean, on_day date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int; a_person uuid; enqueued int := 0;
begin
  insert into platform.round (name, due_at, jobs) values (a_name, due, 0) on conflict do nothing;
  if not found then return 0; end if;
  delete from platform.round r where r.name = a_name and r.due_at < due - interval '30 days';
  for an_area in select a.id from area a order by a.id loop
    for a_person in
      select distinct m.staff_id from membership m
      join staff_member s on s.area_id = an_area and s.id = m.staff_id and s.active
      where m.area_id = an_area and m.role = a_role and on_day >= m.starts_on and (m.ends_on is null or on_day <= m.ends_on)
      order by m.staff_id limit case when once then 1 end
    loop
      perform graphile_worker.add_job(
        job,
        json_build_object('area', an_area, 'id', gen_random_uuid(), 'onBehalfOf', a_person, 'about', json_build_object('on', on_day), 'keyed', true),
        run_at := due, max_attempts := 25, job_key := an_area || ' ' || job || ' round ' || a_person);
      enqueued := enqueued + 1;
    end loop;
  end loop;
  update platform.round r set jobs = enqueued where r.name = a_name and r.due_at = due;
  return enqueued;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Workers: each says that it is alive; what a dead one had begun is free again.
create table platform.worker (
  id      text primary key,
  seen_at timestamptz not null
);
comment on table platform.worker is 'Workers that are at work, by their own word. @local @class 0';
alter table platform.worker enable row level security;

/* A job that was begun, and whose key another has taken since or nobody wants any more, has no key left. When it is not
   being done, it is not to be done. */
create function platform.forget_replaced_jobs() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from graphile_worker._private_jobs j where j.locked_at is null and j.key is null and (j.payload ->> 'keyed')::boolean;
end $$;

/* I am alive. Frees what workers had begun that have been silent for longer than this, by the one clock that all workers
   share; answers how many jobs those were. */
create function platform.worker_is_alive(a_worker text, silence interval) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare freed int; at timestamptz := clock_timestamp();
begin
  insert into platform.worker (id, seen_at) values (a_worker, at)
  on conflict (id) do update set seen_at = excluded.seen_at;
  delete from platform.worker w where w.seen_at < at - silence;
  with j as (
    update graphile_worker._private_jobs j set locked_at = null, locked_by = null
    where j.locked_at < at - silence and not exists (select 1 from platform.worker w where w.id = j.locked_by)
    returning 1
  ) select count(*) into freed from j;
  perform platform.forget_replaced_jobs();
  return freed;
end $$;

/* A worker that stops in order. What it had begun is handed back, as if it had never been tried. */
create function platform.worker_leaves(a_worker text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update graphile_worker._private_jobs j set locked_at = null, locked_by = null, attempts = greatest(0, j.attempts - 1)
  where j.locked_by = a_worker;
  perform platform.forget_replaced_jobs();
  delete from platform.worker w where w.id = a_worker;
end $$;

/* Jobs of this name that failed for this reason are due now, as if they had not been tried. Answers how many. */
create function platform.wake_jobs(job text, why text, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare woken int;
begin
  with j as (
    update graphile_worker._private_jobs j set run_at = at, attempts = 0
    where j.locked_by is null and j.last_error = why
      and j.task_id = (select t.id from graphile_worker._private_tasks t where t.identifier = job)
      and (j.run_at > at or j.attempts >= j.max_attempts)
    returning 1
  ) select count(*) into woken from j;
  return woken;
end $$;

/* How long the queue is. Names of jobs and numbers: for operators, and for whoever watches the service. */
create function platform.queue_length(at timestamptz)
returns table (job text, waiting int, running int, later int, failing int, given_up int, oldest_due timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select t.identifier,
    (count(*) filter (where j.is_available and j.run_at <= at))::int,
    (count(*) filter (where j.locked_at is not null))::int,
    (count(*) filter (where j.is_available and j.run_at > at and j.attempts = 0))::int,
    (count(*) filter (where j.is_available and j.attempts > 0))::int,
    (count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts))::int,
    min(j.run_at) filter (where j.is_available and j.run_at <= at)
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  group by t.identifier order by t.identifier;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* What could not be done, for those who look after an area: which kind of work, why (a code), how many and how often. */
create function platform.failed_jobs() returns table (job text, why text, jobs int, tries int, given_up int, next_at timestamptz, since timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return; end if;
  return query
    select t.identifier, j.last_error, count(*)::int, max(j.attempts)::int, (count(*) filter (where j.attempts >= j.max_attempts))::int,
      min(j.run_at) filter (where j.attempts < j.max_attempts), min(j.created_at)
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where (j.payload ->> 'area')::int = an_area and j.attempts >= 5 and j.locked_by is null
    group by t.identifier, j.last_error order by t.identifier, j.last_error;
end $$;

/* Tries them all again at once, from the beginning; or, with no time given, takes them off the queue. Answers how many. */
create function platform.decide_failed_jobs(a_job text, a_why text, try_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; decided int; ids bigint[];
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return 0; end if;
  ids := array(select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where (j.payload ->> 'area')::int = an_area and t.identifier = a_job and j.last_error = a_why and j.attempts >= 5 and j.locked_by is null
    for update of j);
  if try_at is null then delete from graphile_worker._private_jobs j where j.id = any (ids);
  else update graphile_worker._private_jobs j set attempts = 0, run_at = try_at where j.id = any (ids); end if;
  get diagnostics decided = row_count;
  return decided;
end $$;

/* Sweeps up: what is known of jobs that were done long ago. */
create function platform.forget_jobs_done(before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from platform.job_done d where d.at < before
$$;

revoke execute on function platform.enqueue, platform.withdraw_job, platform.first_time, auth.open_sign_in_for_job, platform.begin_round,
  platform.forget_replaced_jobs, platform.worker_is_alive, platform.worker_leaves, platform.wake_jobs, platform.queue_length, platform.failed_jobs,
  platform.decide_failed_jobs, platform.forget_jobs_done from public;
grant execute on function platform.enqueue, platform.withdraw_job, platform.first_time, platform.queue_length, platform.failed_jobs,
  platform.decide_failed_jobs to linkwork_app;
grant execute on function auth.open_sign_in_for_job, platform.begin_round, platform.worker_is_alive, platform.worker_leaves,
  platform.wake_jobs, platform.queue_length, platform.forget_jobs_done to linkwork_job;
