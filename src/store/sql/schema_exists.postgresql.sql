SELECT count(*) FROM (SELECT to_regclass('schema_step') AS found) AS looked WHERE found IS NOT NULL
