INSERT INTO remark (
    submission, number, revision, span_begin, span_end, text, by_whom, guest, at)
SELECT
    CAST($1 AS bigint), CAST($2 AS bigint), CAST($3 AS bigint), CAST($4 AS bigint),
    CAST($5 AS bigint), CAST($6 AS text), CAST($7 AS text), CAST($8 AS text), CAST($9 AS bigint)
WHERE CAST($2 AS bigint) = 1 + (SELECT count(*) FROM remark WHERE submission = CAST($1 AS bigint))
