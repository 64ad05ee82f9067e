-- Who was here on a day stamps it too: what was reckoned of members needn't be again while the stamps are the same.
create function stamp_members() returns trigger language plpgsql as $$
begin
  insert into counted_days (showroom_id, what, day, stamp)
  select showroom_id, 'members', day, nextval('count_stamps')
  from (select distinct showroom_id, day from changed) as days
  on conflict (showroom_id, what, day) do update set stamp = excluded.stamp;
  return null;
end $$;
create trigger stamp_inserted after insert on visitor_days
  referencing new table as changed for each statement execute function stamp_members();
create trigger stamp_deleted after delete on visitor_days
  referencing old table as changed for each statement execute function stamp_members();

insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, 'members', day, nextval('count_stamps')
from (select distinct showroom_id, day from visitor_days) as days;
