UPDATE scan_source SET held_until = $3 WHERE id = $1 AND holder = $2
