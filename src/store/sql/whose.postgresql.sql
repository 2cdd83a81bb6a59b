-- Other tables may lie beside ours; what counts as ours is what the notes of the migrations say.
SELECT 1163284040, 0
