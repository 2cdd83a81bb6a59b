INSERT INTO report (
    submission, number, revision, at, ruleset, day, verdict, json, digest)
SELECT
    CAST($1 AS bigint), CAST($2 AS bigint), CAST($3 AS bigint), CAST($4 AS bigint),
    CAST($5 AS text), CAST($6 AS bigint), CAST($7 AS text), CAST($8 AS text), CAST($9 AS text)
WHERE CAST($2 AS bigint) = 1 + (SELECT count(*) FROM report WHERE submission = CAST($1 AS bigint))
