-- Moments are seconds since 1970 in UTC, days are days since 1970, times are minutes since midnight in London.

-- As SQLite has it, so that one statement serves both.
CREATE FUNCTION instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT strpos($1, $2)';

CREATE TABLE submission (
    id bigint PRIMARY KEY,
    version bigint NOT NULL,
    council text NOT NULL,
    state text NOT NULL,
    title text NOT NULL,
    folded_title text NOT NULL, -- A to Z as a to z, for searching
    kind text NOT NULL,
    author text NOT NULL,
    day bigint NOT NULL,
    time bigint,
    embargo bigint,
    asked_by text NOT NULL,
    revision bigint NOT NULL,
    digest text NOT NULL,
    writer text NOT NULL,
    submitter text NOT NULL,
    editor text NOT NULL,
    verdict text NOT NULL,
    created bigint NOT NULL,
    changed bigint NOT NULL,
    due bigint,
    due_why text NOT NULL,
    claimed_by text,
    claimed_at bigint,
    approved_by text,
    approved_at bigint,
    approved_revision bigint,
    approved_seal text,
    approved_ruleset text,
    approved_report bigint,
    released_by text,
    released_at bigint,
    released_revision bigint,
    released_digest text,
    urgent_reason text,
    urgent_authoriser text,
    look_due bigint,
    looked_by text,
    looked_at bigint,
    look_finding text,
    reason text NOT NULL
);
CREATE INDEX submission_by_due ON submission ((due IS NULL), due, id);
CREATE INDEX submission_by_release ON submission (council, released_at) WHERE released_at IS NOT NULL;

CREATE TABLE revision (
    submission bigint NOT NULL REFERENCES submission,
    number bigint NOT NULL,
    text text NOT NULL,
    kind text NOT NULL,
    author text NOT NULL,
    day bigint NOT NULL,
    time bigint,
    embargo bigint,
    asked_by text NOT NULL,
    by_whom text NOT NULL,
    at bigint NOT NULL,
    note text NOT NULL,
    digest text NOT NULL,
    PRIMARY KEY (submission, number)
);

CREATE TABLE report (
    submission bigint NOT NULL REFERENCES submission,
    number bigint NOT NULL,
    revision bigint NOT NULL,
    at bigint NOT NULL,
    ruleset text NOT NULL,
    day bigint NOT NULL,
    verdict text NOT NULL,
    json text NOT NULL,
    digest text NOT NULL,
    PRIMARY KEY (submission, number)
);

CREATE TABLE remark (
    submission bigint NOT NULL REFERENCES submission,
    number bigint NOT NULL,
    revision bigint NOT NULL,
    span_begin bigint NOT NULL,
    span_end bigint NOT NULL,
    text text NOT NULL,
    by_whom text NOT NULL,
    guest text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (submission, number)
);

CREATE TABLE gate_answer (
    submission bigint NOT NULL REFERENCES submission,
    number bigint NOT NULL,
    gate text NOT NULL,
    kind text NOT NULL,
    whom text NOT NULL,
    day bigint NOT NULL,
    note text NOT NULL,
    revision bigint NOT NULL,
    by_whom text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (submission, number)
);

CREATE TABLE account (
    id text PRIMARY KEY,
    version bigint NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    standing text NOT NULL,
    deputy text NOT NULL,
    created bigint NOT NULL,
    password text
);
CREATE TABLE account_role (
    account text NOT NULL REFERENCES account,
    council text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (account, council, role)
);

CREATE TABLE sign_in_failure (
    person text PRIMARY KEY,
    failures bigint NOT NULL,
    last_failure bigint NOT NULL
);

CREATE TABLE signed_in (
    digest text PRIMARY KEY,
    person text NOT NULL,
    opened bigint NOT NULL,
    expires bigint NOT NULL,
    revoked bigint
);
CREATE INDEX signed_in_by_person ON signed_in (person);

CREATE TABLE api_token (
    digest text PRIMARY KEY,
    person text NOT NULL,
    label text NOT NULL,
    scopes text NOT NULL,
    created bigint NOT NULL,
    expires bigint,
    revoked bigint
);
CREATE INDEX api_token_by_person ON api_token (person);

CREATE TABLE guest_link (
    digest text PRIMARY KEY,
    submission bigint NOT NULL REFERENCES submission,
    revision bigint NOT NULL,
    asks text NOT NULL,
    guest text NOT NULL,
    made_by text NOT NULL,
    made bigint NOT NULL,
    expires bigint NOT NULL,
    used bigint
);

CREATE TABLE setting (
    council text NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (council, name)
);

CREATE TABLE audit_entry (
    number bigint PRIMARY KEY,
    at bigint NOT NULL,
    who text NOT NULL,
    council text NOT NULL,
    act text NOT NULL,
    subject bigint NOT NULL,
    details text NOT NULL,
    previous text NOT NULL,
    digest text NOT NULL
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, number);

-- What is recorded once is never changed. Whoever can drop a trigger can get round it: the chain tells.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $body$ BEGIN RAISE EXCEPTION 'never changed nor removed' USING ERRCODE = 'restrict_violation'; END $body$;
CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER remark_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON remark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gate_answer_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON gate_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submission_kept BEFORE DELETE OR TRUNCATE ON submission
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
