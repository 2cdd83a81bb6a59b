DELETE FROM scan_snapshot WHERE at < $1 AND digest NOT IN (
    SELECT v.snapshot FROM scan_version AS v JOIN scan_item AS i ON i.id = v.item
    WHERE (i.version = v.number AND i.state <> 'gone')
       OR i.verdict <> 'clear'
       OR i.id IN (SELECT item FROM scan_decision))
