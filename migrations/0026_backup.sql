-- Backups, and the journal outside the database of what was taken away.

/* Stays the same through every backup and restore: the journal of one database is never replayed on another. */
create table migrations.identity (
  id uuid primary key
);
comment on table migrations.identity is 'Which database this is, wherever it is restored to. @local @class 0';
insert into migrations.identity (id) values (gen_random_uuid());

-- The role that copies the server by its own protocol (it is given replication and a password when backups are set up)
-- reads no table but the log, whose newest lines it carries out of the database.
grant usage on schema audit, migrations to linkwork_backup;
grant select on audit.head, audit.entry to linkwork_backup;
grant select on migrations.identity, migrations.done to linkwork_backup;
create policy carried_out on audit.head for select to linkwork_backup using (area_id is not null);
create policy carried_out on audit.entry for select to linkwork_backup using (area_id is not null);
