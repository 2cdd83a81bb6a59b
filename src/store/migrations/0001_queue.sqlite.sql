-- Moments are seconds since 1970 in UTC, days are days since 1970, times are minutes since midnight in London.
-- STRICT: a column holds what it says, whoever writes it.
PRAGMA application_id = 1163284040;

CREATE TABLE submission (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    council TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    folded_title TEXT NOT NULL, -- A to Z as a to z, for searching
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    day INTEGER NOT NULL,
    time INTEGER,
    embargo INTEGER,
    asked_by TEXT NOT NULL,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    writer TEXT NOT NULL,
    submitter TEXT NOT NULL,
    editor TEXT NOT NULL,
    verdict TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    due INTEGER,
    due_why TEXT NOT NULL,
    claimed_by TEXT,
    claimed_at INTEGER,
    approved_by TEXT,
    approved_at INTEGER,
    approved_revision INTEGER,
    approved_seal TEXT,
    approved_ruleset TEXT,
    approved_report INTEGER,
    released_by TEXT,
    released_at INTEGER,
    released_revision INTEGER,
    released_digest TEXT,
    urgent_reason TEXT,
    urgent_authoriser TEXT,
    look_due INTEGER,
    looked_by TEXT,
    looked_at INTEGER,
    look_finding TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX submission_by_due ON submission (due IS NULL, due, id);
CREATE INDEX submission_by_release ON submission (council, released_at) WHERE released_at IS NOT NULL;

CREATE TABLE revision (
    submission INTEGER NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    day INTEGER NOT NULL,
    time INTEGER,
    embargo INTEGER,
    asked_by TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (submission, number)
) STRICT;

CREATE TABLE report (
    submission INTEGER NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    ruleset TEXT NOT NULL,
    day INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    json TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (submission, number)
) STRICT;

CREATE TABLE remark (
    submission INTEGER NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    guest TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (submission, number)
) STRICT;

CREATE TABLE gate_answer (
    submission INTEGER NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    gate TEXT NOT NULL,
    kind TEXT NOT NULL,
    whom TEXT NOT NULL,
    day INTEGER NOT NULL,
    note TEXT NOT NULL,
    revision INTEGER NOT NULL,
    by_whom TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (submission, number)
) STRICT;

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    standing TEXT NOT NULL,
    deputy TEXT NOT NULL,
    created INTEGER NOT NULL,
    password TEXT
) STRICT;
CREATE TABLE account_role (
    account TEXT NOT NULL REFERENCES account,
    council TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (account, council, role)
) STRICT;

CREATE TABLE sign_in_failure (
    person TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_failure INTEGER NOT NULL
) STRICT;

CREATE TABLE signed_in (
    digest TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    opened INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    revoked INTEGER
) STRICT;
CREATE INDEX signed_in_by_person ON signed_in (person);

CREATE TABLE api_token (
    digest TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,
    revoked INTEGER
) STRICT;
CREATE INDEX api_token_by_person ON api_token (person);

CREATE TABLE guest_link (
    digest TEXT NOT NULL PRIMARY KEY,
    submission INTEGER NOT NULL REFERENCES submission,
    revision INTEGER NOT NULL,
    asks TEXT NOT NULL,
    guest TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER
) STRICT;

CREATE TABLE setting (
    council TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (council, name)
) STRICT;

CREATE TABLE audit_entry (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    council TEXT NOT NULL,
    act TEXT NOT NULL,
    subject INTEGER NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, number);

-- What is recorded once is never changed. Whoever can drop a trigger can get round it: the chain tells.
CREATE TRIGGER audit_entry_changed BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER audit_entry_removed BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER revision_changed BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER revision_removed BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER report_changed BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER report_removed BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER remark_changed BEFORE UPDATE ON remark BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER remark_removed BEFORE DELETE ON remark BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER gate_answer_changed BEFORE UPDATE ON gate_answer BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER gate_answer_removed BEFORE DELETE ON gate_answer BEGIN SELECT RAISE(ABORT, 'never removed'); END;
CREATE TRIGGER submission_removed BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'never removed'); END;
