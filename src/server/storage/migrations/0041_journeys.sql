-- Through which places and stages each visit of somebody who agreed to be remembered went, whichever of its events have come:
-- a late one corrects what the visit added to the counts.
create table visit_journeys (
  visit_id text primary key,
  showroom_id text not null,
  -- On which it began and is counted, in the showroom's time zone.
  day date not null,
  -- The last that it came to for the first time; null: none.
  zone text,
  stage text,
  facts jsonb not null
) with (fillfactor = 70);
create index visit_journeys_by_zone on visit_journeys (showroom_id, zone, day desc);
create index visit_journeys_by_stage on visit_journeys (showroom_id, stage, day desc);
create index visit_journeys_by_day on visit_journeys (day);

-- Visits that went from one place, or stage, to the next. `step` is that of the target; the source of the first and the target of
-- the last are ''. Of all products together `product` is ''; `language` and `device` are empty in the row of all together.
create table journey_rollups (
  showroom_id text not null,
  nodes text not null check (nodes in ('zone', 'stage')),
  product text not null,
  language text not null,
  device text not null,
  -- Whole months are read from rows of their own; `day` is then the first of the month.
  grain text not null check (grain in ('day', 'month')),
  day date not null,
  step smallint not null,
  source text not null,
  target text not null,
  visits integer not null,
  primary key (showroom_id, nodes, product, language, device, grain, day, step, source, target)
) with (fillfactor = 70);

-- The last answer of each kind that a visit gave, by where it went no further.
create table leaver_rollups (
  showroom_id text not null,
  nodes text not null check (nodes in ('zone', 'stage')),
  product text not null,
  language text not null,
  device text not null,
  day date not null,
  node text not null,
  metric text not null,
  scale text not null,
  -- By score, from the lowest of the scale on.
  counts integer[] not null,
  primary key (showroom_id, nodes, product, language, device, metric, day, node, scale)
) with (fillfactor = 70);
