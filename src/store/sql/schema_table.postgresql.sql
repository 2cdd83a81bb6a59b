CREATE TABLE IF NOT EXISTS schema_step (
    number bigint PRIMARY KEY,
    name text NOT NULL,
    digest text NOT NULL
)
