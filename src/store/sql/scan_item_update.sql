UPDATE scan_item SET
    guid = $3, address = $4, link = $5, title = $6, day = $7, published = $8, state = $9, first_seen = $10, last_look = $11, last_good = $12, last_full = $13, next_look = $14, etag = $15, last_modified = $16, version = $17, fingerprint = $18, misses = $19, first_miss = $20, failures = $21, why = $22, verdict = $23, recognition = $24, submission = $25, judged = $26
WHERE id = $1 AND source = $2
