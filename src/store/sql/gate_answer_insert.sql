INSERT INTO gate_answer (
    submission, number, gate, kind, whom, day, note, revision, by_whom, at)
SELECT
    CAST($1 AS bigint), CAST($2 AS bigint), CAST($3 AS text), CAST($4 AS text), CAST($5 AS text),
    CAST($6 AS bigint), CAST($7 AS text), CAST($8 AS bigint), CAST($9 AS text), CAST($10 AS bigint)
WHERE CAST($2 AS bigint) = 1 + (SELECT count(*) FROM gate_answer WHERE submission = CAST($1 AS bigint))
