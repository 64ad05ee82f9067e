-- Everything that happened, as it was told. Never changed, except that nothing here is needed to read a number.
create table events (
  id uuid primary key,
  type text not null,
  showroom_id text not null,
  visit_id text not null,
  impression_id text,
  -- By our clock, corrected; `at`, by the sender's, is in the body.
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  clock text not null check (clock in ('as-sent', 'corrected', 'clamped')),
  -- Names of the free texts that were changed to be kept.
  tamed text[] not null,
  -- The first 128 bits of the SHA-256 of what was sent: tells a repetition from an id used twice.
  fingerprint uuid not null,
  body jsonb not null
);
create index events_by_visit on events (visit_id, occurred_at);
create index events_by_impression on events (impression_id) where impression_id is not null;

-- One showing of a prompt, whichever of its events have come.
create table impressions (
  id text primary key,
  showroom_id text not null,
  visit_id text not null,
  prompt_version integer not null,
  metric text not null,
  scale text not null,
  -- Where it is counted, in the showroom's time zone.
  day date not null,
  touchpoint text not null,
  product text not null,
  stage text not null,
  zone text not null,
  scene text not null,
  language text not null,
  device text not null,
  guide text not null,
  experiment text not null,
  prompt text not null,
  cell_order text not null,
  shown boolean not null,
  dismissed boolean not null,
  answered boolean not null,
  withdrawn boolean not null,
  score smallint,
  score_order text not null,
  comment text,
  comment_order text not null,
  answered_at timestamptz
) with (fillfactor = 80);
create index impressions_answered on impressions (showroom_id, answered_at desc, id desc)
  where answered_at is not null and not withdrawn;

-- Counts along one dimension at a time. `c0` is the lowest score of the scale; `total` has the single key ''.
create table rollups (
  showroom_id text not null,
  metric text not null,
  dimension text not null,
  day date not null,
  key text not null,
  scale text not null,
  impressions integer not null,
  dismissals integer not null,
  c0 integer not null, c1 integer not null, c2 integer not null, c3 integer not null, c4 integer not null,
  c5 integer not null, c6 integer not null, c7 integer not null, c8 integer not null, c9 integer not null,
  c10 integer not null,
  primary key (showroom_id, metric, dimension, day, key, scale)
) with (fillfactor = 70);

-- Counts along all dimensions at once, for filters that cross. `cell` is a fingerprint of the rest of the key.
create table rollup_cube (
  cell uuid primary key,
  showroom_id text not null,
  metric text not null,
  scale text not null,
  day date not null,
  touchpoint text not null,
  product text not null,
  stage text not null,
  zone text not null,
  scene text not null,
  language text not null,
  device text not null,
  guide text not null,
  experiment text not null,
  prompt text not null,
  impressions integer not null,
  dismissals integer not null,
  c0 integer not null, c1 integer not null, c2 integer not null, c3 integer not null, c4 integer not null,
  c5 integer not null, c6 integer not null, c7 integer not null, c8 integer not null, c9 integer not null,
  c10 integer not null
) with (fillfactor = 70);
create index rollup_cube_by_day on rollup_cube (showroom_id, metric, day);
