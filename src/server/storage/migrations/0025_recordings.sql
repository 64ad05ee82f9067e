-- The ways of visitors who agreed to be remembered, so that a visit can be seen again.
create table recordings (
  visit_id text primary key,
  showroom_id text not null,
  -- SHA-256 of the visitor's secret.
  visitor bytea not null,
  avatar jsonb,
  received_at timestamptz not null,
  -- By our clock: what was recorded before was thrown away by its visitor.
  discarded_until timestamptz
);
create index recordings_by_visitor on recordings (visitor);
create index recordings_by_receipt on recordings (received_at);

create table recording_parts (
  id uuid primary key,
  visit_id text not null references recordings (visit_id) on delete cascade,
  scene_id text not null,
  scene_version text not null,
  -- By our clock, corrected.
  started_at timestamptz not null,
  track bytea not null
);
create index recording_parts_of on recording_parts (visit_id, started_at, id);
-- It is as dense as it gets.
alter table recording_parts alter column track set storage external;

-- Who of the staff looked at which visit, and when. `visit_id` goes when the visit is forgotten.
create table replay_accesses (
  id uuid primary key,
  showroom_id text not null,
  visit_id text,
  staff_id text not null,
  staff_name text not null,
  at timestamptz not null
);
create index replay_accesses_by_time on replay_accesses (showroom_id, at desc, id desc);
create index replay_accesses_of on replay_accesses (visit_id) where visit_id is not null;

-- Visits of those who agreed, the newest first.
create index events_visits_begun on events (showroom_id, occurred_at desc, visit_id desc)
  where type = 'visit.started' and visitor is not null;
