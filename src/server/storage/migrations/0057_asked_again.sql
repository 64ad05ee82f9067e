-- Ways of visits and what wasn't asked stamp their days too: what was made of them needn't be again while the stamps are the same.
-- One function for all whose rows have a day of their own; what they are called is given.
create function stamp_days() returns trigger language plpgsql as $$
begin
  insert into counted_days (showroom_id, what, day, stamp)
  select showroom_id, tg_argv[0], day, nextval('count_stamps')
  from (select distinct showroom_id, day from changed) as days
  on conflict (showroom_id, what, day) do update set stamp = excluded.stamp;
  return null;
end $$;

drop trigger stamp_inserted on signal_rollups;
drop trigger stamp_updated on signal_rollups;
drop trigger stamp_deleted on signal_rollups;
drop function stamp_signals();
create trigger stamp_inserted after insert on signal_rollups
  referencing new table as changed for each statement execute function stamp_days('signals');
create trigger stamp_updated after update on signal_rollups
  referencing new table as changed for each statement execute function stamp_days('signals');
create trigger stamp_deleted after delete on signal_rollups
  referencing old table as changed for each statement execute function stamp_days('signals');

drop trigger stamp_inserted on visitor_days;
drop trigger stamp_deleted on visitor_days;
drop function stamp_members();
create trigger stamp_inserted after insert on visitor_days
  referencing new table as changed for each statement execute function stamp_days('members');
create trigger stamp_deleted after delete on visitor_days
  referencing old table as changed for each statement execute function stamp_days('members');

create trigger stamp_inserted after insert on journey_rollups
  referencing new table as changed for each statement execute function stamp_days('journeys');
create trigger stamp_updated after update on journey_rollups
  referencing new table as changed for each statement execute function stamp_days('journeys');
create trigger stamp_deleted after delete on journey_rollups
  referencing old table as changed for each statement execute function stamp_days('journeys');

create trigger stamp_inserted after insert on suppressions
  referencing new table as changed for each statement execute function stamp_days('suppressions');
create trigger stamp_updated after update on suppressions
  referencing new table as changed for each statement execute function stamp_days('suppressions');
create trigger stamp_deleted after delete on suppressions
  referencing old table as changed for each statement execute function stamp_days('suppressions');

insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, what, day, nextval('count_stamps') from (
  select showroom_id, 'journeys' as what, day from journey_rollups
  union select showroom_id, 'suppressions', day from suppressions) as counted;

-- Answers that were given after the day on which they were asked for, by that day: whoever pages back from the end of a period finds
-- these by it, and all others by their time.
create index impressions_answered_after on impressions (showroom_id, day, answered_at desc, id desc)
  where answered_at is not null and not withdrawn and (answered_at at time zone 'UTC')::date > day;

-- How many answers have words is counted with everything else that is counted of them: to count them among the answers takes seconds where
-- there are millions, for each filter anew.
alter table rollups add column worded integer not null default 0;
alter table rollup_cube add column worded integer not null default 0;
update rollup_cube as cell set worded = counted.n from (
  select showroom_id, metric, scale, day, touchpoint, product, stage, zone, scene, language, device, guide, experiment, prompt, persona,
    count(*) as n
  from impressions where answered_at is not null and not withdrawn and comment is not null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) as counted
where (cell.showroom_id, cell.metric, cell.scale, cell.day) = (counted.showroom_id, counted.metric, counted.scale, counted.day)
  and (cell.touchpoint, cell.product, cell.stage, cell.zone, cell.scene) =
    (counted.touchpoint, counted.product, counted.stage, counted.zone, counted.scene)
  and (cell.language, cell.device, cell.guide, cell.experiment, cell.prompt, cell.persona) =
    (counted.language, counted.device, counted.guide, counted.experiment, counted.prompt, counted.persona);
update rollups as margin set worded = counted.n from (
  select showroom_id, metric, scale, day, dimension, key, sum(worded) as n from rollup_cube
  cross join lateral (values ('total', ''), ('touchpoint', touchpoint), ('product', product), ('stage', stage), ('zone', zone),
    ('scene', scene), ('language', language), ('device', device), ('guide', guide), ('experiment', experiment), ('prompt', prompt),
    ('persona', persona)) as part(dimension, key)
  where worded > 0 group by 1, 2, 3, 4, 5, 6) as counted
where (margin.showroom_id, margin.metric, margin.scale, margin.day) = (counted.showroom_id, counted.metric, counted.scale, counted.day)
  and (margin.dimension, margin.key) = (counted.dimension, counted.key);
drop trigger stamp_worded on impressions;
drop function stamp_words();
drop index impressions_worded;
delete from counted_days where what = 'words';
