SELECT
    number, revision, at, ruleset, day, verdict, json, digest
FROM report WHERE submission = $1 ORDER BY number
