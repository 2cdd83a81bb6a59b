-- What stands on councils' websites. Moments are seconds since 1970 in UTC, days are days since 1970.
CREATE TABLE scan_source (
    id bigint PRIMARY KEY,
    council text NOT NULL,
    kind text NOT NULL,
    url text NOT NULL,
    hosts text NOT NULL, -- a line each
    standing text NOT NULL,
    next_due bigint NOT NULL,
    last_look bigint,
    last_good bigint,
    last_new bigint,
    failures bigint NOT NULL,
    why text NOT NULL,
    etag text NOT NULL,
    last_modified text NOT NULL,
    holder text NOT NULL, -- whoever scans it just now; empty: nobody
    held_until bigint NOT NULL,
    UNIQUE (council, url)
);

CREATE TABLE scan_item (
    id bigint PRIMARY KEY,
    source bigint NOT NULL REFERENCES scan_source,
    guid text NOT NULL,
    address text NOT NULL,
    link text NOT NULL,
    title text NOT NULL,
    day bigint,
    published bigint,
    state text NOT NULL,
    first_seen bigint NOT NULL,
    last_look bigint,
    last_good bigint,
    last_full bigint,
    next_look bigint NOT NULL,
    etag text NOT NULL,
    last_modified text NOT NULL,
    version bigint NOT NULL,
    fingerprint text NOT NULL,
    misses bigint NOT NULL,
    first_miss bigint,
    failures bigint NOT NULL,
    why text NOT NULL,
    verdict text NOT NULL,
    recognition text NOT NULL,
    submission bigint NOT NULL,
    judged text NOT NULL,
    UNIQUE (source, address)
);
CREATE INDEX scan_item_by_look ON scan_item (source, next_look);

CREATE TABLE scan_snapshot (
    digest text PRIMARY KEY,
    url text NOT NULL,
    at bigint NOT NULL,
    headers text NOT NULL,
    bytes text NOT NULL -- each byte as the character of that number
);
CREATE INDEX scan_snapshot_by_age ON scan_snapshot (at);

CREATE TABLE scan_version (
    item bigint NOT NULL REFERENCES scan_item,
    number bigint NOT NULL,
    at bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    language text NOT NULL,
    fingerprint text NOT NULL,
    day bigint,
    day_source text NOT NULL,
    confidence text NOT NULL,
    other_days text NOT NULL, -- apart by spaces
    snapshot text NOT NULL,
    PRIMARY KEY (item, number)
);

CREATE TABLE scan_assessment (
    item bigint NOT NULL REFERENCES scan_item,
    number bigint NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    day bigint NOT NULL,
    ruleset text NOT NULL,
    verdict text NOT NULL,
    findings text NOT NULL,
    report text NOT NULL,
    PRIMARY KEY (item, number)
);

CREATE TABLE scan_decision (
    item bigint NOT NULL REFERENCES scan_item,
    number bigint NOT NULL,
    version bigint NOT NULL,
    mark text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    by_whom text NOT NULL,
    at bigint NOT NULL,
    submission bigint NOT NULL,
    PRIMARY KEY (item, number)
);

CREATE TABLE scan_run (
    id bigint PRIMARY KEY,
    source bigint NOT NULL REFERENCES scan_source,
    began bigint NOT NULL,
    ended bigint NOT NULL,
    listed bigint NOT NULL,
    looked bigint NOT NULL,
    fresh bigint NOT NULL,
    changed bigint NOT NULL,
    same bigint NOT NULL,
    suspect bigint NOT NULL,
    gone bigint NOT NULL,
    could_not_look bigint NOT NULL,
    requests bigint NOT NULL,
    conditional bigint NOT NULL,
    why text NOT NULL
);
CREATE INDEX scan_run_by_source ON scan_run (source, id);

CREATE TABLE scan_once (
    key text PRIMARY KEY,
    at bigint NOT NULL
);

CREATE TRIGGER scan_assessment_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_assessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scan_decision_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON scan_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scan_version_kept BEFORE DELETE OR TRUNCATE ON scan_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
