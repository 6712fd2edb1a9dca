-- A subscription's log by state, without reading through all that went well.
CREATE INDEX ix_delivery_subscription_state ON delivery (subscription_id, state, id)
    WHERE subscription_id IS NOT NULL AND state <> 'DELIVERED';
