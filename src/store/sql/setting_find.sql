SELECT value FROM setting WHERE council = $1 AND name = $2
