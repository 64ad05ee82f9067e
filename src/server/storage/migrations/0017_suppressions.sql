-- Questions that were due and not asked, by the rule that held them back. The day is the showroom's.
create table suppressions (
  showroom_id text not null,
  day date not null,
  prompt text not null,
  touchpoint text not null,
  rule text not null,
  count bigint not null,
  primary key (showroom_id, day, prompt, touchpoint, rule)
) with (fillfactor = 70);

-- What each version of a prompt said: an answer knows its version, and this what was asked in it.
create table prompt_versions (
  showroom_id text not null,
  prompt text not null,
  version integer not null,
  metric text not null,
  scale text not null,
  -- Every text of it, by language.
  wording jsonb not null,
  since timestamptz not null,
  primary key (showroom_id, prompt, version)
);

-- Which visits a simulation replays.
create index events_by_time on events (showroom_id, occurred_at, visit_id);
