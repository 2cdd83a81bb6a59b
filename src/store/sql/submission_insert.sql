INSERT INTO submission (
    id, version, council, state, title, folded_title, kind, author, day, time, embargo, asked_by,
    revision, digest, writer, submitter, editor, verdict, created, changed, due, due_why,
    claimed_by, claimed_at, approved_by, approved_at, approved_revision, approved_seal,
    approved_ruleset, approved_report, released_by, released_at, released_revision,
    released_digest, urgent_reason, urgent_authoriser, look_due, looked_by, looked_at,
    look_finding, reason)
VALUES (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
    $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40,
    $41)
