-- part submission_whole
-- part submission_wanted
ORDER BY (due IS NULL), due, id LIMIT $9 OFFSET $10
