-- Never asked: other tables may lie beside ours, and an order of making is not kept. The SQLite side tells.
SELECT '', '', 0 WHERE false
