-- As with requests (0070): concerns that wait to be decided are found among those alone.
create index concern_open on concern (area_id, status, raised_at, id) where status in ('open', 'decided');
drop index concern_by_status;
