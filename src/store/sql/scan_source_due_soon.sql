UPDATE scan_source SET next_due = $2
WHERE id = (SELECT source FROM scan_item WHERE id = $1) AND next_due > $2
