INSERT INTO scan_item (
    id, source, guid, address, link, title, day, published, state, first_seen, last_look, last_good, last_full,
    next_look, etag, last_modified, version, fingerprint, misses, first_miss, failures, why, verdict, recognition, submission, judged)
SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25 FROM scan_item WHERE TRUE
ON CONFLICT (source, address) DO NOTHING
