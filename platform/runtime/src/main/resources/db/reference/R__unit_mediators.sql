-- Accounts that a case of the unit may be given to; NULL where the unit has not said whom it has. Repeatable, because a
-- later number of the platform's would come before the services' own in databases that are there already.
ALTER TABLE unit ADD COLUMN IF NOT EXISTS mediators text[];
