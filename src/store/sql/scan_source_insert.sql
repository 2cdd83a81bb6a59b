INSERT INTO scan_source (
    id, council, kind, url, hosts, standing, next_due, last_look, last_good, last_new, failures, why, etag,
    last_modified, holder, held_until)
SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6, NULL, NULL, NULL, 0, '', '', '', '', 0 FROM scan_source WHERE TRUE
ON CONFLICT (council, url) DO NOTHING
RETURNING id
