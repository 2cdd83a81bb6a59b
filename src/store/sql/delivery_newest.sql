SELECT id, channel, address, council, kind, subject, body, json, occasion, created, due, tries, state, trouble,
    settled
FROM delivery ORDER BY created DESC, id LIMIT $1
