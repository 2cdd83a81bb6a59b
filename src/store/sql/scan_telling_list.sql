SELECT run, council, at, subject, body, json FROM scan_telling ORDER BY run
