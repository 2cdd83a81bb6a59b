-- The submission that was acted on under the key, written with the act itself.
ALTER TABLE kept_reply ADD COLUMN acted INTEGER;
