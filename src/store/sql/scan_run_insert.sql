INSERT INTO scan_run (
    id, source, began, ended, listed, looked, fresh, changed, same, suspect, gone, could_not_look, requests,
    conditional, why)
SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 FROM scan_run
