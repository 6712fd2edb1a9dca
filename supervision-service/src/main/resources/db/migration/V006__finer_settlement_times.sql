-- Times to settlement are counted in tenths of an hour instead of whole hours.
UPDATE count_delta SET metric = 'SETTLED_AFTER', bucket = bucket * 10 WHERE metric = 'SETTLED_AFTER_HOURS';
UPDATE daily_count SET metric = 'SETTLED_AFTER', bucket = bucket * 10 WHERE metric = 'SETTLED_AFTER_HOURS';
