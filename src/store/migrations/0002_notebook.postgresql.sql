-- What the service remembers between two requests; no part of the audit.
CREATE TABLE kept_reply (
    person text NOT NULL,
    key text NOT NULL,
    request text NOT NULL,
    at bigint NOT NULL,
    status bigint, -- none: under way
    content_type text NOT NULL,
    location text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (person, key)
);
CREATE INDEX kept_reply_by_age ON kept_reply (at);

CREATE TABLE session_seen (
    digest text NOT NULL PRIMARY KEY,
    seen bigint NOT NULL
);
CREATE INDEX session_seen_by_age ON session_seen (seen);
