UPDATE delivery SET due = $2, tries = $3, state = $4, trouble = $5, settled = $6, leased = 0 WHERE id = $1
