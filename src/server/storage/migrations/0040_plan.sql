-- Where on the plan an answer sits: a cell of its zone's grid; empty where only the zone is known.
alter table impressions add column spot text not null default '';

-- Answers in force counted by where they were given, with the language and the device that they came with: by day, and by
-- quarter of a year where no day has to be told from another. `counts` is by score, lowest first.
create table plan_rollups (
  showroom_id text not null,
  metric text not null,
  scene text not null,
  grain text not null check (grain in ('day', 'quarter')),
  begin date not null,
  zone text not null,
  spot text not null,
  device text not null,
  language text not null,
  counts integer[] not null,
  primary key (showroom_id, metric, scene, grain, begin, zone, spot, device, language)
) with (fillfactor = 70);
