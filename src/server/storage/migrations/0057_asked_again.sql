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
