SELECT
    id, source, began, ended, listed, looked, fresh, changed, same, suspect, gone, could_not_look, requests,
    conditional, why
FROM scan_run WHERE $1 = 0 OR source = $1 ORDER BY id DESC LIMIT $2
