-- The order in which they were made: what a row refers to stands before it.
SELECT t.name, c.name, c.pk
FROM sqlite_schema t, pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name <> 'schema_step' AND t.name NOT LIKE 'sqlite%'
ORDER BY t.rowid, c.cid
