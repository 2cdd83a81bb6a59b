INSERT INTO scan_telling (run, council, at, subject, body, json)
SELECT max(id), $2, $3, $4, $5, $6 FROM scan_run WHERE source = $1
