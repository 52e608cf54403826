-- Plants one fault for each rule of `schema_lint.sql`. To be run as a superuser inside a transaction, in the schema that
-- the lint looks at, then the lint, then ROLLBACK. These 22 must all be found:
--   R01 R02 R02b R03 R04 R05 R06 R07 R08 R09 R10 R11 R11b R12 R12b R13 R14 R15 R16 R17 R18 R19
SET LOCAL client_min_messages = error;
CREATE TABLE b01 (id uuid PRIMARY KEY);
CREATE TABLE b02 (area_id text NOT NULL, id uuid NOT NULL, PRIMARY KEY (area_id, id));
ALTER TABLE b02 ENABLE ROW LEVEL SECURITY;
CREATE TABLE b02b (x text, area_id int GENERATED ALWAYS AS (length(x)) STORED NOT NULL, id uuid NOT NULL, PRIMARY KEY (area_id, id));
CREATE TABLE b03 (area_id int NOT NULL, id uuid PRIMARY KEY);
ALTER TABLE b03 ENABLE ROW LEVEL SECURITY;
CREATE TABLE b04 (area_id int NOT NULL, id uuid NOT NULL, code text UNIQUE, PRIMARY KEY (area_id, id));
ALTER TABLE b04 ENABLE ROW LEVEL SECURITY;
CREATE TABLE b05 (area_id int NOT NULL, id uuid NOT NULL, b3 uuid REFERENCES b03 (id), PRIMARY KEY (area_id, id));
ALTER TABLE b05 ENABLE ROW LEVEL SECURITY;
CREATE TABLE b06 (id int PRIMARY KEY, area_id int, case_id uuid, FOREIGN KEY (area_id, case_id) REFERENCES help_case (area_id, id));
COMMENT ON TABLE b06 IS '@local';
CREATE TABLE b07 (area_id int NOT NULL, id uuid NOT NULL, case_id uuid, PRIMARY KEY (area_id, id),
  FOREIGN KEY (area_id, case_id) REFERENCES help_case (area_id, id) ON DELETE SET NULL (case_id));
ALTER TABLE b07 FORCE ROW LEVEL SECURITY;
CREATE POLICY p10 ON b07 AS RESTRICTIVE TO linkwork_app USING (area_id = 1);
CREATE POLICY p11a ON b07 TO linkwork_app USING (area_id = 1);
CREATE POLICY p11b ON b07 FOR SELECT TO linkwork_app USING (area_id = 2);
CREATE POLICY p11c ON b07 FOR UPDATE TO PUBLIC USING (area_id = 3);
CREATE POLICY p12 ON b07 FOR DELETE TO linkwork_app USING (EXISTS (SELECT 1 FROM help_case));
CREATE FUNCTION bf(int) RETURNS boolean LANGUAGE sql STABLE AS 'select true';
CREATE POLICY p12b ON b07 FOR INSERT TO linkwork_app WITH CHECK (bf(area_id));
CREATE FUNCTION bt() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER t BEFORE INSERT ON b07 FOR EACH ROW EXECUTE FUNCTION bt();
CREATE RULE r14 AS ON DELETE TO b07 DO INSTEAD NOTHING;
CREATE VIEW v15 AS SELECT * FROM help_case;
CREATE TABLE b16 (area_id int NOT NULL, id int GENERATED ALWAYS AS IDENTITY, x text, PRIMARY KEY (area_id, id));
CREATE INDEX ON b16 (x);
ALTER TABLE b16 OWNER TO linkwork_app;
CREATE TABLE b19 (area_id int NOT NULL, id uuid NOT NULL, PRIMARY KEY (area_id, id)) PARTITION BY LIST (area_id);
