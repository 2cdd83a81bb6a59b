UPDATE delivery SET leased = $2
WHERE id IN (
    SELECT id FROM delivery
    WHERE state = 'waiting' AND due <= $1 AND leased <= $1
    ORDER BY due, created, id LIMIT $3
)
RETURNING id, channel, address, council, kind, subject, body, json, occasion, created, due, tries, state,
    trouble, settled
