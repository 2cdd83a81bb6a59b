UPDATE scan_source SET holder = $1, held_until = $3
WHERE id = (
    SELECT id FROM scan_source
    WHERE standing = 'active' AND next_due <= $2 AND (holder = '' OR held_until <= $2)
      AND ($4 = '' OR instr($4, '|' || council || '|') > 0)
    ORDER BY next_due, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING
    id, council, kind, url, hosts, standing, next_due, last_look, last_good, last_new, failures, why, etag,
    last_modified
