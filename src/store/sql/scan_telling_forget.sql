DELETE FROM scan_telling WHERE at < $1
