-- part submission_whole
WHERE id = $1
