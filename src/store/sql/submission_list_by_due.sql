SELECT
    id, version, council, state, title, kind, author, day, time, embargo, asked_by, revision,
    digest, writer, submitter, editor, verdict, created, changed, due, due_why, claimed_by,
    claimed_at, approved_by, approved_at, approved_revision, approved_seal, approved_ruleset,
    approved_report, released_by, released_at, released_revision, released_digest, urgent_reason,
    urgent_authoriser, look_due, looked_by, looked_at, look_finding, reason
FROM submission
WHERE ($1 = '' OR instr($1, '|' || council || '|') > 0)
  AND ($2 = '' OR instr($2, '|' || state || '|') > 0)
  AND ($3 = '' OR instr($3, '|' || verdict || '|') > 0)
  AND ($4 = '' OR claimed_by = $4)
  AND ($5 = '' OR writer = $5)
  AND ($6 = '' OR instr(folded_title, $6) > 0)
  AND (CAST($7 AS bigint) IS NULL OR due < CAST($7 AS bigint))
  AND ($8 <> 'owed' OR (look_due IS NOT NULL AND looked_by = ''))
ORDER BY (due IS NULL), due, id LIMIT $9 OFFSET $10
