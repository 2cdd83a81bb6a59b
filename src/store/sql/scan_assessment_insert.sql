INSERT INTO scan_assessment (item, number, version, at, day, ruleset, verdict, findings, report)
SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM scan_assessment WHERE item = $1
