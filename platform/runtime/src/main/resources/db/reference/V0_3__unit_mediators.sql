-- Accounts that a case of the unit may be given to; NULL where the unit has not said whom it has.
ALTER TABLE unit ADD COLUMN mediators text[];
