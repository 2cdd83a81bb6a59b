UPDATE submission SET version = version + 1,
    council = $3, state = $4, title = $5, folded_title = $6, kind = $7, author = $8, day = $9,
    time = $10, embargo = $11, asked_by = $12, revision = $13, digest = $14, writer = $15,
    submitter = $16, editor = $17, verdict = $18, created = $19, changed = $20, due = $21,
    due_why = $22, claimed_by = $23, claimed_at = $24, approved_by = $25, approved_at = $26,
    approved_revision = $27, approved_seal = $28, approved_ruleset = $29, approved_report = $30,
    released_by = $31, released_at = $32, released_revision = $33, released_digest = $34,
    urgent_reason = $35, urgent_authoriser = $36, look_due = $37, looked_by = $38, looked_at = $39,
    look_finding = $40, reason = $41
WHERE id = $1 AND version = $2
