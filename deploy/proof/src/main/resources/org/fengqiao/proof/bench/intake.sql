-- What one registration really needs: key and answer, chain, event, outbox, registration, case, first step, matter.
\set n random(1, 9000000000000000000)
BEGIN;
INSERT INTO idempotency (actor, key, request_hash, created_at) VALUES ('bench', md5(:n::text || :run::text), sha256(:n::text::bytea), now()) ON CONFLICT DO NOTHING;
INSERT INTO registration (id, decision, case_no, channel, kind, kind_version, division, unit, sender, persons, batches, violence_risk, crime_signs, confidential, on_spot, query_code_hash, registered_at, sealed, answer) VALUES (md5(:n::text || :run::text)::uuid, 'ACCEPTED', 'FQ532601-20260302-' || :n, 'ONLINE', '02', '2025', '532601001001', '532601001000-TC', 'bench', 1, 1, false, false, false, false, md5(:n::text), now(), repeat(md5(:n::text), 16), repeat(md5(:n::text), 8));
INSERT INTO case_track (case_no, division, unit, registered_at) VALUES ('FQ532601-20260302-' || :n, '532601001001', '532601001000-TC', now());
INSERT INTO tracking_step (case_no, id, at, step, unit) VALUES ('FQ532601-20260302-' || :n, md5(:n::text || :run::text)::uuid, now(), 'REGISTERED', '532601001000-TC');
INSERT INTO matter (fingerprint, kind, division, case_no, open) VALUES (md5(:n::text || :run::text), '02', '532601001001', 'FQ532601-20260302-' || :n, true) ON CONFLICT DO NOTHING;
INSERT INTO journal_head (aggregateid, sequence, hash) VALUES ('bench-' || :n || '-' || :run, 1, sha256(:n::text::bytea));
WITH entry AS (INSERT INTO journal (id, aggregatetype, aggregateid, type, sequence, shard, occurred_at, previous_hash, hash, payload) VALUES (md5(:n::text || :run::text)::uuid, 'bench', 'bench-' || :n || '-' || :run, 'bench', 1, 99, now(), '', sha256(:n::text::bytea), repeat(md5(:n::text), 24)) RETURNING shard, position) INSERT INTO outbox (shard, position) SELECT shard, position FROM entry;
UPDATE idempotency SET status = 201, location = md5(:n::text), answer = repeat(md5(:n::text), 8) WHERE actor = 'bench' AND key = md5(:n::text || :run::text);
COMMIT;
