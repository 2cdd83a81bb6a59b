INSERT INTO revision (
    submission, number, text, kind, author, day, time, embargo, asked_by, by_whom, at, note, digest)
SELECT
    CAST($1 AS bigint), CAST($2 AS bigint), CAST($3 AS text), CAST($4 AS text), CAST($5 AS text),
    CAST($6 AS bigint), CAST($7 AS bigint), CAST($8 AS bigint), CAST($9 AS text),
    CAST($10 AS text), CAST($11 AS bigint), CAST($12 AS text), CAST($13 AS text)
WHERE CAST($2 AS bigint) = 1 + (SELECT count(*) FROM revision WHERE submission = CAST($1 AS bigint))
