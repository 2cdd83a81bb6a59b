DELETE FROM scan_telling WHERE run = $1
