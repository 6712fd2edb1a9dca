-- Lists that are narrowed to a channel, a kind or a time, in their order; without these each would read its way through
-- everybody's registrations until a page is full.
CREATE INDEX ix_registration_channel ON registration (channel, id);
CREATE INDEX ix_registration_kind ON registration (kind, id);
CREATE INDEX ix_registration_registered_at ON registration (registered_at, id);
-- "Only what they sent": portals and the hotline.
CREATE INDEX ix_grid_message_sender ON grid_message (sender, id);
-- The few messages that became registrations.
CREATE INDEX ix_grid_message_converted ON grid_message (division, id) WHERE registration_id IS NOT NULL;
