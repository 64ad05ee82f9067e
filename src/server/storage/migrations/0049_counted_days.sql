-- When what is counted of a day last changed, in the transaction that changed it: whoever has read a day needn't read it
-- again while its stamp is the same. `what` is a metric of answers, `signals` or `service`. Whoever writes does so in turn, so
-- a later change has a higher stamp.
create sequence count_stamps;
create table counted_days (
  showroom_id text not null,
  what text not null,
  day date not null,
  stamp bigint not null,
  primary key (showroom_id, what, day)
) with (fillfactor = 50);

-- Counts stamp their days themselves: nobody can change the one without the other.
create function stamp_answers() returns trigger language plpgsql as $$
begin
  insert into counted_days (showroom_id, what, day, stamp)
  select showroom_id, metric, day, nextval('count_stamps')
  from (select distinct showroom_id, metric, day from changed) as days
  on conflict (showroom_id, what, day) do update set stamp = excluded.stamp;
  return null;
end $$;
create trigger stamp_inserted after insert on rollups
  referencing new table as changed for each statement execute function stamp_answers();
create trigger stamp_updated after update on rollups
  referencing new table as changed for each statement execute function stamp_answers();
create trigger stamp_deleted after delete on rollups
  referencing old table as changed for each statement execute function stamp_answers();

create function stamp_signals() returns trigger language plpgsql as $$
begin
  insert into counted_days (showroom_id, what, day, stamp)
  select showroom_id, 'signals', day, nextval('count_stamps')
  from (select distinct showroom_id, day from changed) as days
  on conflict (showroom_id, what, day) do update set stamp = excluded.stamp;
  return null;
end $$;
create trigger stamp_inserted after insert on signal_rollups
  referencing new table as changed for each statement execute function stamp_signals();
create trigger stamp_updated after update on signal_rollups
  referencing new table as changed for each statement execute function stamp_signals();
create trigger stamp_deleted after delete on signal_rollups
  referencing old table as changed for each statement execute function stamp_signals();

insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, what, day, nextval('count_stamps') from (
  select showroom_id, metric as what, day from rollups where dimension = 'total'
  union select showroom_id, 'signals', day from signal_rollups) as counted;
insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, 'service', day, nextval('count_stamps') from (
  select distinct showroom_id, (occurred_at at time zone 'UTC')::date + near as day
  from events cross join generate_series(-1, 1) as near
  where seen and type in ('help.requested', 'guided.started')) as asked;
