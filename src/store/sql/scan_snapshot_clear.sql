DELETE FROM scan_snapshot WHERE at < $1 AND digest NOT IN (
    SELECT v.snapshot FROM scan_version AS v JOIN scan_item AS i ON i.id = v.item AND i.version = v.number)
