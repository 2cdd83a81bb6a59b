SELECT
    id, version, council, state, title, kind, author, day, time, embargo, asked_by, revision,
    digest, writer, submitter, editor, verdict, created, changed, due, due_why, claimed_by,
    claimed_at, approved_by, approved_at, approved_revision, approved_seal, approved_ruleset,
    approved_report, released_by, released_at, released_revision, released_digest, urgent_reason,
    urgent_authoriser, look_due, looked_by, looked_at, look_finding, reason
FROM submission
