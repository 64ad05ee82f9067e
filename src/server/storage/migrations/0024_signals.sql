-- What each visit comes to, whichever of its events have come: a late one corrects what it added to the counts.
create table visit_signals (
  visit_id text primary key,
  -- On which it began and is counted, in the showroom's time zone.
  day date not null,
  facts jsonb not null
) with (fillfactor = 70);
create index visit_signals_by_day on visit_signals (day);

-- Visits counted by what they tell without being asked. `language` and `device` are empty in the row of all together.
create table signal_rollups (
  showroom_id text not null,
  signal text not null,
  subject text not null check (subject in ('total', 'zone', 'product')),
  language text not null,
  device text not null,
  day date not null,
  key text not null,
  visits integer not null,
  times integer not null,
  -- By step of their duration, or of which kind they are.
  counts integer[] not null,
  primary key (showroom_id, signal, subject, language, device, day, key)
) with (fillfactor = 70);
create index signal_rollups_by_day on signal_rollups (day);

-- On which days visitors who agreed to be remembered were here, by the SHA-256 of their secret.
create table visitor_days (
  showroom_id text not null,
  day date not null,
  visitor bytea not null,
  primary key (showroom_id, day, visitor)
);
create index visitor_days_by_visitor on visitor_days (visitor);
