-- part submission_whole
-- part submission_wanted
ORDER BY id DESC LIMIT $9 OFFSET $10
