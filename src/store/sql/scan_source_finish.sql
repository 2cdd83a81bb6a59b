UPDATE scan_source SET
    next_due = $3, last_look = $4, last_good = $5, last_new = $6, failures = $7, why = $8, etag = $9,
    last_modified = $10, holder = '', held_until = 0
WHERE id = $1 AND holder = $2
