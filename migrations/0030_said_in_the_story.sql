-- What the service says of an event is kept as what it is, and worded for whoever reads it, in their language.

alter table chronology_entry add column said jsonb;
comment on column chronology_entry.said is 'What the service says of it, as a code and its values (chronology/said.ts). Null where there is only what people wrote.';
comment on column chronology_entry.headline is 'What people wrote of it, or a name, in their own words and language.';
