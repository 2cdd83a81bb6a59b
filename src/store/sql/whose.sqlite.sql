SELECT
    (SELECT application_id FROM pragma_application_id),
    (SELECT count(*) FROM sqlite_schema)
