SELECT count(*) FROM submission
-- part submission_wanted
