INSERT INTO scan_decision (item, number, version, mark, kind, reason, by_whom, at, submission)
SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM scan_decision WHERE item = $1
