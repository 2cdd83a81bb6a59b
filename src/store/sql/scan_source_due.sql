UPDATE scan_source SET next_due = $2 WHERE id = $1
