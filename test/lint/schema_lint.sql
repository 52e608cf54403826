-- Is the schema still one that can be spread over several machines? Plain pg_catalog, on any Postgres from 15 on. Every
-- row it returns is a fault: rule, object, detail. `docs/decisions` says why each rule is there; `selftest.sql` plants
-- one fault of each kind, so that no rule can stop looking without being noticed.
--
-- Which schema: set lint.schema = 'audit' (left out: public). What a table is, its comment says: `@reference` for one that
-- is the same in every area, `@local` for one that stays on one machine; every other table belongs to an area.
WITH every AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
    CASE WHEN obj_description(c.oid, 'pg_class') ~ '@reference\M' THEN 'reference'
         WHEN obj_description(c.oid, 'pg_class') ~ '@local\M' THEN 'local'
         ELSE 'tenant' END AS kind
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'),
man AS (SELECT * FROM every WHERE nspname = coalesce(nullif(current_setting('lint.schema', true), ''), 'public')),
ten AS (
  SELECT m.*, a.attnum AS area_no, a.attnotnull, a.atttypid, a.attgenerated
  FROM man m LEFT JOIN pg_attribute a ON a.attrelid = m.oid AND a.attname = 'area_id' AND NOT a.attisdropped
  WHERE m.kind = 'tenant'),
con AS (
  SELECT k.*, m.kind AS src, f.kind AS dst, f.relname AS dst_name, m.relname AS src_name
  FROM pg_constraint k JOIN man m ON m.oid = k.conrelid LEFT JOIN every f ON f.oid = k.confrelid),
f(rule, object, detail) AS (
  SELECT 'R01 tenant table has area_id NOT NULL', relname, 'no area_id column, or nullable' FROM ten WHERE area_no IS NULL OR NOT attnotnull
  UNION ALL SELECT 'R02 one type of area_id everywhere', relname, format_type(atttypid, NULL) FROM ten WHERE area_no IS NOT NULL AND atttypid <> coalesce((SELECT a.atttypid FROM pg_attribute a JOIN every m ON m.oid = a.attrelid WHERE m.relname = 'area' AND m.kind = 'reference' AND a.attname = 'id'), 'int4'::regtype)
  UNION ALL SELECT 'R02b area_id not generated', relname, 'generated' FROM ten WHERE attgenerated <> ''
  UNION ALL SELECT 'R03 primary key exists and begins with area_id', t.relname, coalesce(pg_get_constraintdef(c.oid), 'none') FROM ten t LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'p' WHERE t.area_no IS NOT NULL AND (c.oid IS NULL OR c.conkey[1] <> t.area_no)
  UNION ALL SELECT 'R04 every unique index contains area_id', t.relname, i.indexrelid::regclass::text FROM ten t JOIN pg_index i ON i.indrelid = t.oid AND (i.indisunique OR i.indisexclusion) WHERE NOT (t.area_no = ANY (i.indkey::int2[]))
  UNION ALL SELECT 'R05 FK between tenant tables has area_id on both sides at the same place', src_name, pg_get_constraintdef(oid) FROM con WHERE contype = 'f' AND conparentid = 0 AND src = 'tenant' AND dst = 'tenant'
     AND NOT EXISTS (SELECT 1 FROM generate_subscripts(conkey, 1) g JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[g] JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[g] WHERE a.attname = 'area_id' AND b.attname = 'area_id')
  UNION ALL SELECT 'R06 FK direction: only tenant->tenant, tenant->reference, reference->reference, local->local', src_name, pg_get_constraintdef(oid) FROM con WHERE contype = 'f' AND conparentid = 0 AND NOT ((src = 'tenant' AND dst IN ('tenant', 'reference')) OR (src = 'reference' AND dst = 'reference') OR (src = 'local' AND dst = 'local'))
  UNION ALL SELECT 'R07 no SET NULL/SET DEFAULT on delete, no action on update, in a FK that holds area_id', src_name, pg_get_constraintdef(oid) FROM con WHERE contype = 'f' AND conparentid = 0 AND src = 'tenant' AND dst = 'tenant' AND (confdeltype IN ('n', 'd') OR confupdtype IN ('n', 'd', 'c'))
  UNION ALL SELECT 'R08 RLS enabled', relname, 'row security is off' FROM ten WHERE NOT relrowsecurity
  UNION ALL SELECT 'R09 RLS not FORCEd (online shard move fails); the app never logs in as the owner instead', relname, 'FORCE ROW LEVEL SECURITY' FROM ten WHERE relforcerowsecurity
  UNION ALL SELECT 'R10 no RESTRICTIVE policy', p.polrelid::regclass::text, p.polname FROM pg_policy p JOIN ten t ON t.oid = p.polrelid WHERE NOT p.polpermissive
  UNION ALL SELECT 'R11 at most one policy per table, command and role (policies are OR-ed)', t.relname, string_agg(p.polname, ',') FROM ten t JOIN pg_policy p ON p.polrelid = t.oid CROSS JOIN LATERAL unnest(p.polroles) r(role) CROSS JOIN LATERAL unnest(CASE p.polcmd WHEN '*' THEN ARRAY['r', 'a', 'w', 'd'] ELSE ARRAY[p.polcmd::text] END) c(cmd) GROUP BY t.relname, role, cmd HAVING count(*) > 1
  UNION ALL SELECT 'R11b a policy for PUBLIC is OR-ed with every other one', t.relname, p.polname FROM ten t JOIN pg_policy p ON p.polrelid = t.oid WHERE 0 = ANY (p.polroles)
  UNION ALL SELECT 'R12 no sub-query in a policy', p.polrelid::regclass::text, p.polname FROM pg_policy p JOIN ten t ON t.oid = p.polrelid WHERE coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, '') ~ 'SUBLINK'
  UNION ALL SELECT 'R12b a policy calls only built-in functions', p.polrelid::regclass::text, p.polname || ' -> ' || d.refobjid::regprocedure::text FROM pg_policy p JOIN ten t ON t.oid = p.polrelid JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_proc'::regclass
  UNION ALL SELECT 'R13 no trigger on a tenant table', t.relname, g.tgname FROM ten t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
  UNION ALL SELECT 'R14 no rule', c.relname, r.rulename FROM pg_rewrite r JOIN man c ON c.oid = r.ev_class WHERE r.rulename <> '_RETURN'
  UNION ALL SELECT 'R15 views over tenant tables are security_invoker', v.relname, 'security_invoker is off' FROM pg_class v JOIN pg_namespace n ON n.oid = v.relnamespace WHERE v.relkind = 'v' AND n.nspname = coalesce(nullif(current_setting('lint.schema', true), ''), 'public') AND NOT coalesce(v.reloptions::text ~ 'security_invoker=(true|on|1)', false) AND EXISTS (SELECT 1 FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN every t ON t.oid = d.refobjid AND t.kind = 'tenant' WHERE w.ev_class = v.oid)
  UNION ALL SELECT 'R16 sequences and identity are bigint', t.relname, a.attname FROM ten t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE (a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) ~ 'nextval') AND a.atttypid <> 'int8'::regtype
  UNION ALL SELECT 'R17 every non-unique btree index begins with area_id', t.relname, i.indexrelid::regclass::text FROM ten t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree' WHERE NOT i.indisunique AND i.indkey[0] <> t.area_no
  UNION ALL SELECT 'R18 app login roles own nothing and do not bypass RLS', r.rolname, 'owner, superuser or BYPASSRLS' FROM pg_roles r WHERE r.rolname IN ('linkwork_app', 'linkwork_job', 'linkwork_report') AND (r.rolsuper OR r.rolbypassrls OR EXISTS (SELECT 1 FROM every m WHERE m.relowner = r.oid))
  UNION ALL SELECT 'R19 not inherited / not partitioned by area_id', t.relname, pg_get_partkeydef(t.oid) FROM ten t WHERE t.relkind = 'p' AND pg_get_partkeydef(t.oid) ~ 'area_id'
)
SELECT rule, object, detail FROM f ORDER BY 1, 2;
