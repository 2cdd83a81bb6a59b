-- What people are to be told of a scan: of items whose round has not ended, and of rounds that have.
CREATE TABLE scan_news (
    item bigint PRIMARY KEY REFERENCES scan_item,
    source bigint NOT NULL REFERENCES scan_source,
    seen text NOT NULL
);
CREATE INDEX scan_news_by_source ON scan_news (source);

CREATE TABLE scan_telling (
    run bigint PRIMARY KEY REFERENCES scan_run,
    council text NOT NULL,
    at bigint NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    json text NOT NULL
);
