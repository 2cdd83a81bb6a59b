UPDATE scan_source SET standing = $2 WHERE id = $1
