SELECT
    id, council, kind, url, hosts, standing, next_due, last_look, last_good, last_new, failures, why, etag,
    last_modified
FROM scan_source ORDER BY council, url
